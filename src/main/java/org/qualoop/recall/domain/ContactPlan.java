package org.qualoop.recall.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Table;
import org.qualoop.recall.data.ContactState;
import org.qualoop.recall.data.ScopeMapper;
import org.qualoop.recall.data.ScopeMapper.CustomerOrder;
import org.qualoop.recall.data.ScopeMapper.CustomerRow;
import org.qualoop.trace.CustomerContacts;
import org.qualoop.trace.CustomerContacts.Contact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds for each customer in scope the order by which he can be reached, and how. */
@Component
@Transactional
public class ContactPlan {

    private static final int PART = 500;
    private static final String NONE = "NONE";

    /** What decides the route; few combinations for many customers. */
    private record Means(String via, boolean oaid, boolean phone, boolean email) {

        static Means of(Contact contact) {
            return new Means(
                    contact.contactVia() == null ? "" : contact.contactVia().toLowerCase(Locale.ROOT),
                    contact.oaid() != null,
                    contact.phone() != null,
                    contact.email() != null);
        }
    }

    private record NewContact(
            String recallNo, CustomerRow customer, String channel, String orderNo, String route, Instant addedAt) {}

    private static final Table<NewContact> CONTACTS = Table.<NewContact>of("recall_contact")
            .key("recall_no", NewContact::recallNo)
            .key("customer_id", contact -> contact.customer().customerId())
            .column("channel", NewContact::channel)
            .column("order_no", NewContact::orderNo)
            .column("route", NewContact::route)
            .column("observed", contact -> contact.customer().observed())
            .column("state", contact -> ContactState.OPEN)
            .column("round_no", contact -> 0)
            .column("times", contact -> 0)
            .column("added_at", NewContact::addedAt);

    private final ScopeMapper scopes;
    private final CustomerContacts contacts;
    private final Engine engine;
    private final Bulk bulk;

    ContactPlan(ScopeMapper scopes, CustomerContacts contacts, Engine engine, Bulk bulk) {
        this.scopes = scopes;
        this.contacts = contacts;
        this.engine = engine;
        this.bulk = bulk;
    }

    /** Adds a contact for each customer who has none. */
    public void complete(String recallNo, Instant addedAt) {
        Map<Means, String> routes = new HashMap<>();
        String after = "";
        List<CustomerRow> part;
        do {
            part = scopes.customersWithoutContact(recallNo, after, PART);
            if (!part.isEmpty()) {
                bulk.insert(CONTACTS, planned(recallNo, part, routes, addedAt));
                after = part.get(part.size() - 1).customerId();
            }
        } while (part.size() == PART);
    }

    private List<NewContact> planned(
            String recallNo, List<CustomerRow> part, Map<Means, String> routes, Instant addedAt) {
        Map<String, List<CustomerOrder>> orders =
                scopes
                        .ordersOf(
                                recallNo,
                                part.stream().map(CustomerRow::customerId).toList())
                        .stream()
                        .collect(Collectors.groupingBy(CustomerOrder::customerId));
        Map<String, Contact> known =
                contacts
                        .of(orders.values().stream()
                                .flatMap(List::stream)
                                .map(CustomerOrder::orderNo)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Contact::orderNo, Function.identity()));
        List<NewContact> planned = new ArrayList<>(part.size());
        for (CustomerRow customer : part) {
            planned.add(best(recallNo, customer, orders.get(customer.customerId()), known, routes, addedAt));
        }
        return planned;
    }

    /** By the newest order that still tells how to reach him. */
    private NewContact best(
            String recallNo,
            CustomerRow customer,
            List<CustomerOrder> orders,
            Map<String, Contact> known,
            Map<Means, String> routes,
            Instant addedAt) {
        NewContact unreachable = null;
        for (CustomerOrder order : orders) {
            Contact contact = known.get(order.orderNo());
            String route = contact == null ? NONE : routes.computeIfAbsent(Means.of(contact), this::route);
            NewContact candidate = new NewContact(
                    recallNo, customer, contact == null ? null : contact.channel(), order.orderNo(), route, addedAt);
            if (!NONE.equals(route)) {
                return candidate;
            }
            unreachable = unreachable == null ? candidate : unreachable;
        }
        return unreachable;
    }

    private String route(Means means) {
        return engine.decide(
                        "contact-route",
                        Map.of(
                                "contactVia", means.via(),
                                "hasOaid", means.oaid(),
                                "hasPhone", means.phone(),
                                "hasEmail", means.email()))
                .get(0)
                .get("route")
                .toString();
    }
}
