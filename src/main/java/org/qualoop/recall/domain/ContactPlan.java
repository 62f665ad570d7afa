package org.qualoop.recall.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Table;
import org.qualoop.recall.data.ContactState;
import org.qualoop.recall.data.ScopeMapper;
import org.qualoop.recall.data.ScopeMapper.CustomerOrder;
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
            String recallNo,
            String customerId,
            boolean observed,
            String channel,
            String orderNo,
            String route,
            Instant addedAt) {}

    private static final Table<NewContact> CONTACTS = Table.<NewContact>of("recall_contact")
            .key("recall_no", NewContact::recallNo)
            .key("customer_id", NewContact::customerId)
            .column("channel", NewContact::channel)
            .column("order_no", NewContact::orderNo)
            .column("route", NewContact::route)
            .column("observed", NewContact::observed)
            .column("state", contact -> ContactState.OPEN)
            .column("round_no", contact -> 0)
            .column("times", contact -> 0)
            .column("added_at", NewContact::addedAt);

    private final ScopeMapper scopes;
    private final CustomerContacts contacts;
    private final Engine engine;
    private final Bulk bulk;
    private final Stopwatch stopwatch;

    ContactPlan(ScopeMapper scopes, CustomerContacts contacts, Engine engine, Bulk bulk, Stopwatch stopwatch) {
        this.scopes = scopes;
        this.contacts = contacts;
        this.engine = engine;
        this.bulk = bulk;
        this.stopwatch = stopwatch;
    }

    /** Adds a contact for each customer who has none. */
    public void complete(String recallNo, Instant addedAt) {
        Map<Means, String> routes = new HashMap<>();
        String after = "";
        List<String> part;
        do {
            part = scopes.customersOfLines(recallNo, after, PART);
            if (!part.isEmpty()) {
                String last = part.get(part.size() - 1);
                Set<String> known = Set.copyOf(scopes.withContact(recallNo, after, last));
                List<String> fresh = part.stream()
                        .distinct()
                        .filter(id -> !known.contains(id))
                        .toList();
                if (!fresh.isEmpty()) {
                    bulk.insert(
                            CONTACTS,
                            planned(recallNo, fresh, scopes.ordersOf(recallNo, after, last), routes, addedAt));
                }
                after = last;
            }
        } while (part.size() == PART);
        stopwatch.lookAtList(recallNo);
    }

    private List<NewContact> planned(
            String recallNo,
            List<String> customerIds,
            List<CustomerOrder> ofAll,
            Map<Means, String> routes,
            Instant addedAt) {
        Map<String, List<CustomerOrder>> orders =
                ofAll.stream().collect(Collectors.groupingBy(CustomerOrder::customerId));
        Map<String, Contact> known =
                contacts
                        .of(ofAll.stream()
                                .map(CustomerOrder::orderNo)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Contact::orderNo, Function.identity()));
        return customerIds.stream()
                .map(id -> best(recallNo, id, orders.get(id), known, routes, addedAt))
                .toList();
    }

    /** By the newest order that still tells how to reach him. */
    private NewContact best(
            String recallNo,
            String customerId,
            List<CustomerOrder> orders,
            Map<String, Contact> known,
            Map<Means, String> routes,
            Instant addedAt) {
        boolean observed = orders.stream().anyMatch(CustomerOrder::observed);
        NewContact unreachable = null;
        for (CustomerOrder order : orders) {
            Contact contact = known.get(order.orderNo());
            String route = contact == null ? NONE : routes.computeIfAbsent(Means.of(contact), this::route);
            NewContact candidate = new NewContact(
                    recallNo,
                    customerId,
                    observed,
                    contact == null ? null : contact.channel(),
                    order.orderNo(),
                    route,
                    addedAt);
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
