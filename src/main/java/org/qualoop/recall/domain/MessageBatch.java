package org.qualoop.recall.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qualoop.platform.EffectContent;
import org.qualoop.recall.data.CampaignRow;
import org.qualoop.recall.data.ContactMapper;
import org.qualoop.recall.data.ContactRow;
import org.qualoop.recall.data.ScopeMapper;
import org.qualoop.trace.CustomerContacts;
import org.qualoop.trace.CustomerContacts.Contact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The messages of a batch, in the order of their places; addresses come from the orders at the moment of sending. */
@Component
class MessageBatch implements EffectContent {

    private static final int MOST_LOTS = 100;

    private final Recalls recalls;
    private final ScopeMapper scopes;
    private final ContactMapper contacts;
    private final CustomerContacts addresses;
    private final Wording wording;

    MessageBatch(
            Recalls recalls, ScopeMapper scopes, ContactMapper contacts, CustomerContacts addresses, Wording wording) {
        this.recalls = recalls;
        this.scopes = scopes;
        this.contacts = contacts;
        this.addresses = addresses;
        this.wording = wording;
    }

    @Override
    public String topic() {
        return "shop-message-customers";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(Map<String, Object> inputs) {
        CampaignRow recall = recalls.get(inputs.get("recordNo").toString());
        int batch = Integer.parseInt(inputs.get("batchNo").toString());
        List<ContactRow> rows = contacts.batch(recall.recallNo(), batch);
        Map<String, Contact> known = addresses
                .of(rows.stream().map(ContactRow::orderNo).toList())
                .stream()
                .collect(Collectors.toMap(Contact::orderNo, Function.identity()));
        String text = wording.message(recall);
        List<Map<String, Object>> messages = new ArrayList<>(rows.size());
        rows.forEach(row -> messages.add(message(row, known.get(row.orderNo()), text)));
        return Map.of("messages", messages, "answers", answers(recall.solution()), "lots", lots(recall.recallNo()));
    }

    /** What a shop may offer as buttons, beside "no" and "used up". */
    private static List<String> answers(String solution) {
        return solution == null || solution.equals("CHOICE")
                ? List.of("REFUND", "REPLACEMENT", "DISPOSAL")
                : List.of(solution);
    }

    private List<Map<String, String>> lots(String recallNo) {
        return scopes.lots(recallNo).stream()
                .limit(MOST_LOTS)
                .map(lot -> Map.of("sku", lot.sku(), "lotNo", lot.lotNo()))
                .toList();
    }

    private static Map<String, Object> message(ContactRow row, Contact contact, String text) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("key", row.recallNo() + "/" + row.roundNo() + "/" + row.customerId());
        message.put("via", row.route());
        message.put("channel", row.channel());
        message.put("orderNo", row.orderNo());
        message.put("customerId", row.customerId());
        if (contact != null) {
            message.put("oaid", contact.oaid());
            message.put("phone", "SMS".equals(row.route()) ? contact.phone() : null);
            message.put("email", "EMAIL".equals(row.route()) ? contact.email() : null);
        }
        message.put("text", text);
        message.values().removeIf(value -> value == null);
        return message;
    }
}
