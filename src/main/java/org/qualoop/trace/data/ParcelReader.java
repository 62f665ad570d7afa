package org.qualoop.trace.data;

import static org.qualoop.platform.InList.instant;
import static org.qualoop.platform.InList.integer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.qualoop.platform.InList;
import org.springframework.stereotype.Component;

/** Reads how far orders and parcels have come, many at a time. */
@Component
public class ParcelReader {

    private static final String ORDERS = "select order_no, channel, customer_id, placed_at, promised_ship_by"
            + " from trace_order where order_no in (%s)";
    private static final String LINES =
            "select order_no, line_no, qty, parent_line_no from trace_order_line where order_no in (%s)";
    private static final String SHIPPED =
            "select l.order_no, l.order_line_no, sum(l.qty) from trace_shipment_order o join trace_shipment_line l"
                    + " on l.shipment_no = o.shipment_no and l.order_no = o.order_no where o.order_no in (%s)"
                    + " group by l.order_no, l.order_line_no";
    private static final String OUTBOUNDS =
            "select order_no, warehouse, status from trace_outbound where order_no in (%s)";
    private static final String PARCELS =
            "select t.tracking_no, s.shipment_no, s.order_no, s.warehouse, s.carrier, s.shipped_at, s.status,"
                    + " o.channel, o.customer_id, o.customer_address, o.promised_deliver_by"
                    + " from trace_shipment_tracking t join trace_shipment s on s.shipment_no = t.shipment_no"
                    + " left join trace_order o on o.order_no = s.order_no where t.tracking_no in (%s)"
                    + " order by s.shipped_at, s.shipment_no";
    private static final String SCANS = "select tracking_no, occurred_at, code from trace_tracking_event"
            + " where tracking_no in (%s) order by occurred_at";
    private static final String TRACKING_NOS =
            "select distinct t.tracking_no from trace_shipment_order o join trace_shipment_tracking t"
                    + " on t.shipment_no = o.shipment_no where o.order_no in (%s)";

    public record OrderHead(
            String orderNo, String channel, String customerId, Instant placedAt, Instant promisedShipBy) {}

    public record OrderLine(String orderNo, int lineNo, int qty, Integer parentLineNo) {}

    public record ShippedQty(String orderNo, int orderLineNo, int qty) {}

    public record Outbound(String orderNo, String warehouse, String status) {}

    public record Parcel(
            String trackingNo,
            String shipmentNo,
            String orderNo,
            String warehouse,
            String carrier,
            Instant shippedAt,
            String status,
            String channel,
            String customerId,
            String address,
            Instant promisedDeliverBy) {}

    public record ScanRow(String trackingNo, Instant occurredAt, String code) {}

    private final InList lists;

    ParcelReader(InList lists) {
        this.lists = lists;
    }

    public List<OrderHead> orders(Collection<String> orderNos) {
        return lists.read(
                ORDERS,
                orderNos,
                (row, n) -> new OrderHead(
                        row.getString(1), row.getString(2), row.getString(3), instant(row, 4), instant(row, 5)));
    }

    public List<OrderLine> lines(Collection<String> orderNos) {
        return lists.read(
                LINES,
                orderNos,
                (row, n) -> new OrderLine(row.getString(1), row.getInt(2), row.getInt(3), integer(row, 4)));
    }

    /** Units that left, by order and line. */
    public List<ShippedQty> shipped(Collection<String> orderNos) {
        return lists.read(
                SHIPPED, orderNos, (row, n) -> new ShippedQty(row.getString(1), row.getInt(2), row.getInt(3)));
    }

    public List<Outbound> outbounds(Collection<String> orderNos) {
        return lists.read(
                OUTBOUNDS, orderNos, (row, n) -> new Outbound(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** Every shipment of every one of these numbers, oldest first. */
    public List<Parcel> parcels(Collection<String> trackingNos) {
        return lists.read(
                PARCELS,
                trackingNos,
                (row, n) -> new Parcel(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        instant(row, 6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        instant(row, 11)));
    }

    /** What carriers told of these numbers, oldest first. */
    public List<ScanRow> scans(Collection<String> trackingNos) {
        return lists.read(
                SCANS, trackingNos, (row, n) -> new ScanRow(row.getString(1), instant(row, 2), row.getString(3)));
    }

    public List<String> trackingNos(Collection<String> orderNos) {
        return lists.read(TRACKING_NOS, orderNos, (row, n) -> row.getString(1));
    }
}
