package org.qualoop.trace.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.qualoop.platform.Bulk;
import org.qualoop.trace.CustomerContacts;
import org.qualoop.trace.data.ReachMapper;
import org.springframework.stereotype.Component;

/** Reads contact data and leaves out what only looks like it: stars in place of digits reach nobody. */
@Component
class ContactReader implements CustomerContacts {

    private static final int SHORTEST_PHONE = 7;

    private final ReachMapper mapper;

    ContactReader(ReachMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<Contact> of(Collection<String> orderNos) {
        List<Contact> contacts = new ArrayList<>(orderNos.size());
        for (List<String> part : Bulk.parts(orderNos)) {
            mapper.contacts(part).stream().map(ContactReader::real).forEach(contacts::add);
        }
        return contacts;
    }

    private static Contact real(Contact raw) {
        return new Contact(
                raw.orderNo(),
                raw.channel(),
                raw.customerId(),
                isPhone(raw.phone()) ? raw.phone().strip() : null,
                isEmail(raw.email()) ? raw.email().strip() : null,
                given(raw.oaid()),
                given(raw.contactVia()));
    }

    private static boolean isPhone(String phone) {
        return phone != null
                && !phone.contains("*")
                && phone.chars().filter(Character::isDigit).count() >= SHORTEST_PHONE;
    }

    private static boolean isEmail(String email) {
        return email != null && email.strip().matches("[^*@\\s]+@[^*@\\s]+\\.[^*@\\s]+");
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
