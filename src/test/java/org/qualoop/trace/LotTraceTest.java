package org.qualoop.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.qualoop.platform.Problem;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.qualoop.trace.LotTraces.LotTrace;
import org.qualoop.trace.LotTraces.Recipient;
import org.qualoop.trace.LotTraces.RelatedLot;
import org.qualoop.trace.LotTraces.Shipment;

/** Small worlds of facts, each with numbers of its own, told on both databases. */
class LotTraceTest {

    private static final AtomicInteger WORLDS = new AtomicInteger();

    private final String w = "w" + WORLDS.incrementAndGet() + "-";
    private TraceRoom room;

    @BothDatabases
    void aLotShowsItsOriginItsStockAndEveryOrderWhateverCameFirst(Database database) {
        room = TraceRoom.on(database);
        shipment("S1", "O1", "2026-02-01T00:00:00Z", line("CREAM", "L1", 2));
        shipment("S2", "O2", "2026-02-02T00:00:00Z", line("CREAM", "L1", 1));
        order("O1", "C1");
        order("O2", "C1");
        receipt("R1", "PO1", "CREAM", "L1", 10);
        room.take(
                "purchase-orders",
                json("{'poNo':'~PO1','supplierCode':'~V1','orderedAt':'2026-01-01T00:00:00Z','lines':[{'lineNo':1,"
                        + "'sku':'~CREAM','qty':10}]}"));
        room.take("suppliers", json("{'code':'~V1','name':'工厂'}"));
        room.take(
                "stock",
                json("{'sku':'~CREAM','lotNo':'~L1','warehouse':'W1','location':'A','qty':5,"
                        + "'asOf':'2026-02-03T00:00:00Z'}"));
        movement("SCRAP", "CREAM", "L1", 1);
        movement("ADJUST", "CREAM", "L1", -1);

        LotTrace trace = trace("CREAM", "L1");

        assertThat(trace.supplier().name()).isEqualTo("工厂");
        assertThat(trace.lot().supplierLotNo()).isEqualTo("X1");
        assertThat(trace.purchaseOrders())
                .extracting(LotTraces.PurchaseOrder::poNo)
                .containsExactly(w + "PO1");
        assertThat(trace.receipts()).extracting(LotTraces.Receipt::qty).containsExactly(10);
        assertThat(trace.stock()).extracting(TraceApi.StockPlace::qty).containsExactly(5);
        assertThat(trace.summary()).isEqualTo(new LotTraces.Summary(10, 0, 0, -1, 0, 5, 3, 0, 1, 0, 0, 0, 2, 1, 0, 0));
        assertThat(orders(trace)).containsExactly(w + "O1", w + "O2");
        assertThat(trace.shipments().items().get(0).customerId()).isEqualTo(w + "C1");
        assertThat(trace.shipments().items().get(0).trackingNo()).isEqualTo(w + "T-S1");
        assertThat(trace.shipments().next()).isNull();
    }

    @BothDatabases
    void aMaterialLotTracesThroughEveryLevelToTheOrders(Database database) {
        room = TraceRoom.on(database);
        production("P1", "OIL", "M1", "BASE", "B1");
        production("P2", "BASE", "B1", "CREAM", "L1");
        production("P3", "BASE", "B1", "CREAM", "L2");
        shipment("S1", "O1", "2026-02-01T00:00:00Z", line("CREAM", "L1", 2));
        shipment("S2", "O2", "2026-02-01T00:00:00Z", line("CREAM", "L2", 1), line("OTHER", "L9", 1));
        order("O1", "C1");
        order("O2", "C2");

        LotTrace trace = trace("OIL", "M1");

        assertThat(trace.wentInto())
                .extracting(RelatedLot::lotNo, RelatedLot::level)
                .containsExactlyInAnyOrder(tuple("B1", 1), tuple("L1", 2), tuple("L2", 2));
        assertThat(trace.summary().orders()).isEqualTo(2);
        assertThat(trace.summary().customers()).isEqualTo(2);
        assertThat(trace.summary().consumed()).isEqualTo(7);
        assertThat(trace.summary().shipped()).isZero();
        assertThat(trace.shipments().items()).extracting(Shipment::lotNo).containsExactlyInAnyOrder(w + "L1", w + "L2");
        assertThat(trace("CREAM", "L1").madeFrom())
                .extracting(RelatedLot::lotNo)
                .containsExactly(w + "B1", w + "M1");
        assertThat(recipients("OIL", "M1", false))
                .extracting(Recipient::orderNo)
                .containsExactlyInAnyOrder(w + "O1", w + "O2");
    }

    @BothDatabases
    void aPackagingLotReachesAllOrdersOfAMergedParcel(Database database) {
        room = TraceRoom.on(database);
        room.take(
                "shipments",
                json("{'shipmentNo':'~S1','orderNo':'~O1','warehouse':'W1','shippedAt':'2026-02-01T00:00:00Z',"
                        + "'carrier':'SF','trackingNo':'~T1','packer':'p','lines':[{'orderLineNo':1,'sku':'~B','qty':1},"
                        + "{'orderLineNo':1,'orderNo':'~O2','sku':'~A','lotNo':'~L1','qty':1}],"
                        + "'packaging':[{'sku':'~BOX','lotNo':'~B1'}]}"));

        assertThat(orders(trace("BOX", "B1"))).containsExactly(w + "O1", w + "O2");
        assertThat(trace("BOX", "B1").summary().orders()).isEqualTo(2);
        assertThat(trace("BOX", "B1").summary().shipped()).isEqualTo(1);
        assertThat(orders(trace("A", "L1"))).containsExactly(w + "O2");
    }

    @BothDatabases
    void aUsageWindowInfersThePackagingOfParcelsWithoutScan(Database database) {
        room = TraceRoom.on(database);
        order("O1", "C1");
        usage("B1", "2026-02-01T00:00:00Z", null);
        usage("B2", "2026-02-03T00:00:00Z", "2026-02-04T00:00:00Z");
        atStation("S1", "O1", "2026-02-01T00:00:00Z", false);
        atStation("S2", "O2", "2026-02-02T23:59:59.999999Z", false);
        atStation("S3", "O3", "2026-02-03T00:00:00Z", false);
        atStation("S4", "O4", "2026-02-04T00:00:00Z", false);
        atStation("S5", "O5", "2026-02-02T00:00:00Z", true);

        LotTrace first = trace("BOX", "B1");
        assertThat(orders(first)).containsExactly(w + "O1", w + "O2");
        assertThat(first.shipments().items()).extracting(Shipment::link).containsOnly("INFERRED");
        assertThat(first.summary().orders()).isZero();
        assertThat(first.summary().inferredOrders()).isEqualTo(2);
        assertThat(first.summary().inferredCustomers()).isEqualTo(1);
        assertThat(orders(trace("BOX", "B2"))).containsExactly(w + "O3");
        assertThat(recipients("BOX", "B1", false)).isEmpty();
        assertThat(recipients("BOX", "B1", true)).hasSize(2);
    }

    @BothDatabases
    void pagesFollowEachOtherWithoutGapOrRepetition(Database database) {
        room = TraceRoom.on(database);
        for (int i = 0; i < 7; i++) {
            String at = "2026-02-0" + (1 + i / 3) + "T00:00:00.123456Z";
            shipment("S" + i, "O" + i, at, line("A", "L1", 1), line("A", "L1", 2), line("A", "L1", 3));
        }
        List<Shipment> all = new ArrayList<>();
        String after = null;
        do {
            LotTraces.Shipments page =
                    traces().trace(new LotId(w + "A", w + "L1"), after, 4).shipments();
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(all).hasSize(21).doesNotHaveDuplicates();
        assertThat(all).extracting(Shipment::orderNo).isSorted();
    }

    @BothDatabases
    void aCorrectedLotLeavesTheOldTraceAndACancelledParcelBoth(Database database) {
        room = TraceRoom.on(database);
        shipment("S1", "O1", "2026-02-01T00:00:00Z", line("A", "L1", 1));
        shipment("S1", "O1", "2026-02-01T00:00:00Z", line("A", "L2", 1));
        assertThat(orders(trace("A", "L1"))).isEmpty();
        assertThat(orders(trace("A", "L2"))).containsExactly(w + "O1");
        shipment("S1", "O1", "2026-02-01T00:00:00Z");
        assertThat(trace("A", "L2").summary().orders()).isZero();
    }

    @BothDatabases
    void anAmbiguousNumberNamesItsCandidatesAndACorrectedMistakeIsNone(Database database) {
        room = TraceRoom.on(database);
        shipment("S1", "O1", "2026-02-01T00:00:00Z", line("A", "L1", 1), line("B", "L1", 1));

        assertThatThrownBy(() -> traces().resolve(w + "L1", null)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(409);
            assertThat(problem.properties().get("candidates"))
                    .isEqualTo(List.of(new LotId(w + "A", w + "L1"), new LotId(w + "B", w + "L1")));
        });
        assertThat(traces().resolve(w + "L1", w + "B").sku()).isEqualTo(w + "B");
        shipment("S1", "O1", "2026-02-01T00:00:00Z", line("A", "L1", 1));
        assertThat(traces().resolve(w + "L1", null).sku()).isEqualTo(w + "A");
        assertThatThrownBy(() -> traces().resolve(w + "nothing", null))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    }

    @BothDatabases
    void otherRoomsFindOrdersParcelsAndLots(Database database) {
        room = TraceRoom.on(database);
        TraceApi api = room.get(TraceApi.class);
        order("O1", "C1");
        shipment("S1", "O1", "2026-02-01T00:00:00Z", line("A", "L1", 2), line("B", "L2", 1));
        receipt("R1", "PO1", "A", "L1", 10);
        room.take(
                "outbounds",
                json("{'outboundNo':'~X1','orderNo':'~O1','warehouse':'W1','status':'PACKED',"
                        + "'lines':[{'orderLineNo':1,'sku':'~A','lotNo':'~L1','qty':1}]}"),
                json("{'outboundNo':'~X2','orderNo':'~O1','warehouse':'W1','status':'SHIPPED',"
                        + "'lines':[{'orderLineNo':1,'sku':'~A','lotNo':'~L1','qty':1}]}"));
        room.take("skus", json("{'sku':'~A','name':'霜','kind':'PRODUCT','noReasonReturn':true}"));

        assertThat(api.order(w + "O1")
                        .orElseThrow()
                        .line(1)
                        .orElseThrow()
                        .paidAmount()
                        .amount())
                .isEqualByComparingTo("89");
        assertThat(api.lotsShipped(w + "O1", w + "A"))
                .extracting(TraceApi.ShippedLot::lotNo)
                .containsExactly(w + "L1");
        assertThat(api.lotsShipped(w + "O1", null)).hasSize(2);
        assertThat(api.openOutboundsOf(w + "A", w + "L1"))
                .extracting(TraceApi.OutboundView::outboundNo)
                .containsExactly(w + "X1");
        assertThat(api.outbound(w + "X2").orElseThrow().lines()).hasSize(1);
        assertThat(api.shipmentsByTracking(w + "T-S1")).hasSize(1);
        assertThat(api.lotsOfSerial(w + "L1-SN")).hasSize(1);
        assertThat(api.sku(w + "A").orElseThrow().noReasonReturn()).isTrue();
        assertThat(api.sku(w + "A").orElseThrow().resaleAfterOpening()).isNull();
        assertThat(api.supplierOf(w + "A", w + "L1")).isEmpty();
        assertThat(api.lot(w + "A", w + "L1").orElseThrow().holdStatus()).isEqualTo("NONE");
        api.setHoldStatus(w + "A", w + "L1", "HELD");
        assertThat(api.lot(w + "A", w + "L1").orElseThrow().holdStatus()).isEqualTo("HELD");
    }

    private LotTrace trace(String sku, String lotNo) {
        return traces().trace(new LotId(w + sku, w + lotNo), null, 100);
    }

    private LotTraces traces() {
        return room.get(LotTraces.class);
    }

    private List<Recipient> recipients(String sku, String lotNo, boolean inferred) {
        List<Recipient> all = new ArrayList<>();
        traces().recipients(new LotId(w + sku, w + lotNo), inferred, all::addAll);
        return all;
    }

    private static List<String> orders(LotTrace trace) {
        return trace.shipments().items().stream().map(Shipment::orderNo).toList();
    }

    private org.assertj.core.groups.Tuple tuple(String lotNo, int level) {
        return org.assertj.core.groups.Tuple.tuple(w + lotNo, level);
    }

    private void order(String no, String customer) {
        room.take(
                "orders",
                json(
                        "{'orderNo':'~%s','channel':'tmall','placedAt':'2026-01-20T00:00:00Z','customer':{'id':'~%s'},"
                                + "'lines':[{'lineNo':1,'sku':'~A','qty':1,'paidAmount':{'amount':'89.00','currency':'CNY'}}]}",
                        no, customer));
    }

    private void receipt(String no, String po, String sku, String lotNo, int qty) {
        room.take(
                "receipts",
                json(
                        "{'receiptNo':'~%s','poNo':'~%s','receivedAt':'2026-01-10T00:00:00Z','warehouse':'W1',"
                                + "'operator':'op','lines':[{'lineNo':1,'sku':'~%s','lotNo':'~%s','qty':%d,'supplierLotNo':'X1'}]}",
                        no, po, sku, lotNo, qty));
    }

    private void production(String no, String inputSku, String inputLot, String outputSku, String outputLot) {
        room.take(
                "productions",
                json(
                        "{'productionNo':'~%s','at':'2026-01-05T00:00:00Z','output':{'sku':'~%s','lotNo':'~%s','qty':10},"
                                + "'inputs':[{'sku':'~%s','lotNo':'~%s','qty':7}]}",
                        no, outputSku, outputLot, inputSku, inputLot));
    }

    private void movement(String type, String sku, String lotNo, int qty) {
        room.take(
                "stock-movements",
                json(
                        "{'movementNo':'~%s','warehouse':'W1','at':'2026-02-01T00:00:00Z','type':'%s','sku':'~%s',"
                                + "'lotNo':'~%s','qty':%d}",
                        type, type, sku, lotNo, qty));
    }

    private void usage(String lotNo, String from, String to) {
        room.take(
                "packaging-usages",
                json(
                        "{'warehouse':'~W','station':'ST','sku':'~BOX','lotNo':'~%s','from':'%s'%s}",
                        lotNo, from, to == null ? "" : ",'to':'" + to + "'"));
    }

    private void atStation(String no, String order, String at, boolean scanned) {
        room.take(
                "shipments",
                json(
                        "{'shipmentNo':'~%s','orderNo':'~%s','warehouse':'~W','station':'ST','shippedAt':'%s',"
                                + "'carrier':'SF','trackingNo':'~T','packer':'p','lines':[{'orderLineNo':1,'sku':'~A','qty':1}]%s}",
                        no, order, at, scanned ? ",'packaging':[{'sku':'~BOX','lotNo':'~B9'}]" : ""));
    }

    private void shipment(String no, String order, String at, String... lines) {
        room.take(
                "shipments",
                json(
                        "{'shipmentNo':'~%s','orderNo':'~%s','warehouse':'W1','shippedAt':'%s','carrier':'SF',"
                                + "'trackingNo':'~T-%s','packer':'p','lines':[%s]}",
                        no, order, at, no, String.join(",", lines)));
    }

    private static String line(String sku, String lotNo, int qty) {
        return "{'orderLineNo':1,'sku':'~%s','lotNo':'~%s','qty':%d,'serialNos':['~%s-SN']}"
                .formatted(sku, lotNo, qty, lotNo);
    }

    /** JSON with single quotes, in which a tilde stands for this world. */
    private String json(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments).replace('\'', '"').replace("~", w);
    }
}
