package org.qualoop.trace.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Table;
import org.qualoop.trace.LotId;
import org.qualoop.trace.data.LinkMapper;
import org.qualoop.trace.data.LinkMapper.LinkRow;
import org.qualoop.trace.data.LinkMapper.ReachedRow;
import org.springframework.stereotype.Component;

/** Derives the links of parcels anew, and finds by how much the counters of locked lots change by it. */
@Component
class LinkWriter {

    private record Customer(String id, LotId lot, int observed, int inferred) {

        static Customer of(LinkRow row, int links) {
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
    private final Ancestry ancestry;
    private final Bulk bulk;

    LinkWriter(LinkMapper mapper, Ancestry ancestry, Bulk bulk) {
        this.mapper = mapper;
        this.ancestry = ancestry;
        this.bulk = bulk;
    }

    /**
     * @param tally by how much counters change
     * @param strangers orders that are not known yet
     */
    record Rewritten(LotTally tally, Set<String> strangers) {}

    /** @param orders at least those that these parcels are for now */
    Rewritten rewrite(Set<String> shipments, Set<String> orders, Set<LotId> locked) {
        List<LinkRow> removed = inParts(shipments, mapper::links);
        if (!removed.isEmpty()) {
            Bulk.parts(shipments).forEach(mapper::delete);
        }
        Bulk.parts(shipments).forEach(mapper::insert);
        Set<String> touched = new TreeSet<>(orders);
        removed.forEach(row -> touched.add(row.orderNo()));
        List<LinkRow> now = inParts(touched, mapper::ofOrders);
        List<LinkRow> added =
                now.stream().filter(row -> shipments.contains(row.shipmentNo())).toList();
        addCustomers(removed, added);
        List<ReachedRow> customers = inParts(customers(removed, added), mapper::ofCustomers);
        LotTally tally = new LotTally(ancestry.of(lots(removed, now, customers)), locked);
        tally.orders(now, removed, added);
        tally.customers(customers, removed, added);
        tally.units(removed, added);
        return new Rewritten(tally, strangers(added));
    }

    private static Set<String> strangers(List<LinkRow> links) {
        return links.stream()
                .filter(row -> row.customerId() == null)
                .map(LinkRow::orderNo)
                .collect(Collectors.toSet());
    }

    private void addCustomers(List<LinkRow> removed, List<LinkRow> added) {
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

    private static <T> List<T> inParts(Collection<String> keys, Function<Collection<String>, List<T>> read) {
        return Bulk.parts(keys).stream()
                .flatMap(part -> read.apply(part).stream())
                .toList();
    }

    private static Set<String> customers(List<LinkRow> removed, List<LinkRow> added) {
        return Stream.concat(removed.stream(), added.stream())
                .map(LinkRow::customerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<LotId> lots(List<LinkRow> removed, List<LinkRow> now, List<ReachedRow> customers) {
        Set<LotId> lots = new HashSet<>();
        removed.forEach(row -> lots.add(row.lot()));
        now.forEach(row -> lots.add(row.lot()));
        customers.forEach(row -> lots.add(row.lot()));
        return lots;
    }
}
