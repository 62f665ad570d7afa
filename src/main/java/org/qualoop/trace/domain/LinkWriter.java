package org.qualoop.trace.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Table;
import org.qualoop.trace.LotId;
import org.qualoop.trace.data.LinkMapper;
import org.qualoop.trace.data.LinkReader;
import org.qualoop.trace.data.LinkReader.Link;
import org.qualoop.trace.data.LinkReader.Reached;
import org.springframework.stereotype.Component;

/** Derives the links of parcels anew, and finds by how much the counters of locked lots change by it. */
@Component
class LinkWriter {

    private record Customer(String id, LotId lot, int observed, int inferred) {

        static Customer of(Link row, int links) {
            return new Customer(row.customerId(), row.lot(), row.observed() ? links : 0, row.observed() ? 0 : links);
        }

        Customer plus(Customer other) {
            return new Customer(id, lot, observed + other.observed, inferred + other.inferred);
        }
    }

    private static final Table<Customer> CUSTOMERS = Table.<Customer>of("trace_lot_customer")
            .key("customer_id", Customer::id)
            .key("lot_no", customer -> customer.lot().lotNo())
            .key("sku", customer -> customer.lot().sku())
            .column("observed", Customer::observed)
            .column("inferred", Customer::inferred);

    private final LinkMapper mapper;
    private final LinkReader reader;
    private final Ancestry ancestry;
    private final Bulk bulk;

    LinkWriter(LinkMapper mapper, LinkReader reader, Ancestry ancestry, Bulk bulk) {
        this.mapper = mapper;
        this.reader = reader;
        this.ancestry = ancestry;
        this.bulk = bulk;
    }

    /**
     * @param tally by how much counters change
     * @param customers of the orders as they were seen; null for one that was not known
     */
    record Rewritten(LotTally tally, Map<String, String> customers) {}

    /**
     * @param fresh these parcels have no links yet
     * @param orders at least those that these parcels are for now
     * @param locked the lots whose counters may change, by those that went into them
     */
    Rewritten rewrite(Set<String> shipments, boolean fresh, Set<String> orders, Map<LotId, Set<LotId>> locked) {
        List<Link> removed = fresh ? List.of() : reader.ofParcels(shipments);
        if (!removed.isEmpty()) {
            Bulk.parts(shipments).forEach(mapper::delete);
        }
        Bulk.parts(shipments).forEach(mapper::insertLines);
        Bulk.parts(shipments).forEach(mapper::insertPackaging);
        Bulk.parts(shipments).forEach(mapper::insertInferred);
        Set<String> touched = new TreeSet<>(orders);
        removed.forEach(row -> touched.add(row.orderNo()));
        List<Link> now = reader.ofOrders(touched);
        List<Link> added =
                now.stream().filter(row -> shipments.contains(row.shipmentNo())).toList();
        addCustomers(removed, added);
        List<Reached> customers = reader.ofCustomers(customers(removed, added));
        LotTally tally = new LotTally(ancestry(locked, lots(removed, now, customers)), all(locked));
        tally.orders(now, removed, added);
        tally.customers(customers, removed, added);
        tally.units(removed, added);
        return new Rewritten(tally, customers(added));
    }

    /** Asked only for what is not known from locking. */
    private Map<LotId, Set<LotId>> ancestry(Map<LotId, Set<LotId>> known, Set<LotId> lots) {
        lots.removeAll(known.keySet());
        Map<LotId, Set<LotId>> more = ancestry.now().of(lots);
        more.putAll(known);
        return more;
    }

    private static Set<LotId> all(Map<LotId, Set<LotId>> ancestry) {
        Set<LotId> all = new HashSet<>();
        ancestry.values().forEach(all::addAll);
        return all;
    }

    private static Map<String, String> customers(List<Link> links) {
        Map<String, String> customers = new HashMap<>();
        links.forEach(row -> customers.put(row.orderNo(), row.customerId()));
        return customers;
    }

    private void addCustomers(List<Link> removed, List<Link> added) {
        TreeMap<String, Customer> changes = new TreeMap<>();
        Stream.concat(
                        removed.stream().map(row -> Customer.of(row, -1)),
                        added.stream().map(row -> Customer.of(row, 1)))
                .filter(change -> change.id() != null)
                .forEach(change -> changes.merge(
                        change.id()
                                + '\n'
                                + change.lot().lotNo()
                                + '\n'
                                + change.lot().sku(),
                        change,
                        Customer::plus));
        bulk.add(CUSTOMERS, changes.values());
        if (!removed.isEmpty()) {
            Bulk.parts(customers(removed, List.of())).forEach(mapper::deleteEmptyCustomers);
        }
    }

    private static Set<String> customers(List<Link> removed, List<Link> added) {
        return Stream.concat(removed.stream(), added.stream())
                .map(Link::customerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<LotId> lots(List<Link> removed, List<Link> now, List<Reached> customers) {
        Set<LotId> lots = new HashSet<>();
        removed.forEach(row -> lots.add(row.lot()));
        now.forEach(row -> lots.add(row.lot()));
        customers.forEach(row -> lots.add(row.lot()));
        return lots;
    }
}
