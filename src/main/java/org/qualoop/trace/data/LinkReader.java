package org.qualoop.trace.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.InList;
import org.qualoop.trace.LotId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads many links. Beside MyBatis, which takes ten times as long to make a record of a row. Collections may be of any
 * length.
 */
@Component
public class LinkReader {

    private static final String CARRIED =
            "select lot_no, sku, shipped_at, shipment_no, source, seq, order_no, observed, qty, customer_id, channel,"
                    + " tracking_no from trace_lot_link where lot_no = ? and sku = ?";
    private static final String ONLY_OBSERVED = " and observed = 1";
    private static final String FROM_HERE = " and shipped_at >= ? and (shipped_at > ? or shipment_no >= ?)";
    private static final String IN_ORDER = " order by shipped_at, shipment_no, source, seq, order_no limit ?";

    private static final String FIRST =
            "select lot_no, sku, min(shipped_at) from trace_lot_link where lot_no in (%s) and sku in (%s)%s"
                    + " group by lot_no, sku";

    private static final String LINK =
            "select k.shipment_no, k.order_no, k.customer_id, k.lot_no, k.sku, k.observed, k.units from ";
    private static final String OF_PARCELS = LINK + "trace_lot_link k where k.shipment_no in (%s)";
    private static final String OF_ORDERS = LINK + "trace_shipment_order so join trace_lot_link k"
            + " on k.shipment_no = so.shipment_no and k.order_no = so.order_no where so.order_no in (%s)";
    private static final String CUSTOMERS_OF = "select order_no, customer_id from trace_order where order_no in (%s)";
    private static final String OF_CUSTOMERS =
            "select customer_id, lot_no, sku, observed, inferred from trace_lot_customer where customer_id in (%s)";

    private final InList lists;
    private final JdbcTemplate jdbc;

    LinkReader(InList lists, JdbcTemplate jdbc) {
        this.lists = lists;
        this.jdbc = jdbc;
    }

    /** A place in the order of shipping. */
    public record Place(Instant shippedAt, String shipmentNo) {}

    /** @param from where to begin, that parcel included; null for the first */
    public record Head(LotId lot, Place from, int limit) {}

    /**
     * A lot in a parcel, for one order.
     *
     * @param source LINE, PACKAGING, WINDOW or CANDIDATE
     * @param qty null when inferred
     * @param customerId null while the order is unknown, as is the channel
     */
    public record Carried(
            LotId lot,
            Instant shippedAt,
            String shipmentNo,
            String source,
            int seq,
            String orderNo,
            boolean observed,
            Integer qty,
            String customerId,
            String channel,
            String trackingNo) {

        public Place place() {
            return new Place(shippedAt, shipmentNo);
        }
    }

    /** A link; {@code customerId} is null while the order is unknown. */
    public record Link(String shipmentNo, String orderNo, String customerId, LotId lot, boolean observed, int units) {}

    /** How many links lead from a customer to a lot. */
    public record Reached(String customerId, LotId lot, int observed, int inferred) {}

    /** The beginnings of several lots' ranges, in one statement: each lot's in the order of shipping. */
    public List<Carried> carried(Collection<Head> heads, boolean withInferred) {
        List<Object> arguments = new ArrayList<>();
        String sql = heads.stream()
                .map(head -> "(" + range(head, withInferred, arguments) + ")")
                .collect(Collectors.joining(" union all "));
        return jdbc.query(sql, (row, n) -> carried(row), arguments.toArray());
    }

    static String range(Head head, boolean withInferred, List<Object> arguments) {
        Collections.addAll(arguments, head.lot().lotNo(), head.lot().sku());
        String sql = CARRIED + (withInferred ? "" : ONLY_OBSERVED);
        if (head.from() != null) {
            LocalDateTime at = stored(head.from().shippedAt());
            Collections.addAll(arguments, at, at, head.from().shipmentNo());
            sql += FROM_HERE;
        }
        arguments.add(head.limit());
        return sql + IN_ORDER;
    }

    /** When each of these lots was first shipped, from then on; lots that were not are left out. */
    public Map<LotId, Instant> first(Collection<LotId> lots, Instant from) {
        Map<LotId, Instant> first = new HashMap<>();
        for (List<LotId> part : Bulk.parts(lots)) {
            Set<LotId> wanted = Set.copyOf(part);
            List<Object> arguments = new ArrayList<>();
            String sql = first(part, from, arguments);
            jdbc.query(
                    sql,
                    row -> {
                        LotId lot = new LotId(row.getString(2), row.getString(1));
                        if (wanted.contains(lot)) {
                            first.put(lot, instant(row, 3));
                        }
                    },
                    arguments.toArray());
        }
        return first;
    }

    /** Number and SKU apart, so that the database skips from lot to lot; what belongs to none of them is left out later. */
    static String first(Collection<LotId> lots, Instant from, List<Object> arguments) {
        Set<String> lotNos = lots.stream().map(LotId::lotNo).collect(Collectors.toSet());
        Set<String> skus = lots.stream().map(LotId::sku).collect(Collectors.toSet());
        arguments.addAll(lotNos);
        arguments.addAll(skus);
        if (from != null) {
            arguments.add(stored(from));
        }
        return FIRST.formatted(places(lotNos), places(skus), from == null ? "" : " and shipped_at >= ?");
    }

    public List<Link> ofParcels(Collection<String> shipmentNos) {
        return lists.read(OF_PARCELS, shipmentNos, (row, n) -> link(row));
    }

    /** The links of these orders, in all their parcels. */
    public List<Link> ofOrders(Collection<String> orderNos) {
        return lists.read(OF_ORDERS, orderNos, (row, n) -> link(row));
    }

    /** Those of these orders that are no longer of the customer whom somebody saw; who saw none did not know the order. */
    public Set<String> ofOthers(Map<String, String> seen) {
        Set<String> others = new HashSet<>();
        lists.read(CUSTOMERS_OF, seen.keySet(), (row, n) -> Map.entry(row.getString(1), row.getString(2))).stream()
                .filter(now -> !now.getValue().equals(seen.get(now.getKey())))
                .forEach(now -> others.add(now.getKey()));
        return others;
    }

    public List<Reached> ofCustomers(Collection<String> customerIds) {
        return lists.read(
                OF_CUSTOMERS,
                customerIds,
                (row, n) -> new Reached(
                        row.getString(1), new LotId(row.getString(3), row.getString(2)), row.getInt(4), row.getInt(5)));
    }

    private static String places(Collection<?> values) {
        return "?" + ", ?".repeat(values.size() - 1);
    }

    private static Carried carried(ResultSet row) throws SQLException {
        boolean observed = row.getInt(8) == 1;
        return new Carried(
                new LotId(row.getString(2), row.getString(1)),
                instant(row, 3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getString(7),
                observed,
                observed ? row.getInt(9) : null,
                row.getString(10),
                row.getString(11),
                row.getString(12));
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                new LotId(row.getString(5), row.getString(4)),
                row.getInt(6) == 1,
                row.getInt(7));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime stored(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
