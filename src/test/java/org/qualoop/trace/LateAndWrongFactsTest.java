package org.qualoop.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.qualoop.trace.LotTraces.LotTrace;
import org.qualoop.trace.LotTraces.Recipient;
import org.qualoop.trace.LotTraces.Shipment;

/** Facts come late, twice, wrong and are taken back: the trace is right after each, and what was said before stays. */
class LateAndWrongFactsTest {

    private static final AtomicInteger WORLDS = new AtomicInteger();

    private final String w = "late" + WORLDS.incrementAndGet() + "-";
    private TraceRoom room;

    @BothDatabases
    void aParcelBeforeItsOrderShowsItsCustomerAsSoonAsTheOrderComes(Database database) {
        room = TraceRoom.on(database);
        parcel("S1", "O1", "SHIPPED", line("O1", "L1", 1));
        assertThat(trace("L1").summary().orders()).isEqualTo(1);
        assertThat(trace("L1").summary().customers()).isZero();
        order("O1", "C1");
        assertThat(trace("L1").summary().customers()).isEqualTo(1);
        assertThat(trace("L1").shipments().items().get(0).customerId()).isEqualTo(w + "C1");
        order("O1", "C2");
        assertThat(trace("L1").shipments().items().get(0).customerId()).isEqualTo(w + "C2");
        assertThat(trace("L1").summary().customers()).isEqualTo(1);
        assertThat(revisions("orders", "O1")).isEqualTo(2);
    }

    @BothDatabases
    void aCorrectedLotMovesTheParcelAtEveryLevel(Database database) {
        room = TraceRoom.on(database);
        production("P1", "OIL1", "L1");
        production("P2", "OIL2", "L2");
        parcel("S1", "O1", "SHIPPED", line("O1", "L1", 2));
        assertThat(orders("OIL1")).containsExactly(w + "O1");
        parcel("S1", "O1", "SHIPPED", line("O1", "L2", 3));
        assertThat(orders("OIL1")).isEmpty();
        assertThat(trace("OIL1").summary().orders()).isZero();
        assertThat(orders("OIL2")).containsExactly(w + "O1");
        assertThat(trace("L2").summary().shipped()).isEqualTo(3);
        assertThat(revisions("shipments", "S1")).isEqualTo(2);
    }

    @BothDatabases
    void aCancelledParcelLeavesEveryTraceAndComesBackWhenTheCancellationWasWrong(Database database) {
        room = TraceRoom.on(database);
        parcel("S1", "O1", "SHIPPED", line("O1", "L1", 1));
        parcel("S1", "O1", "CANCELLED", line("O1", "L1", 1));
        assertThat(orders("L1")).isEmpty();
        assertThat(trace("L1").summary().orders()).isZero();
        assertThat(trace("L1").summary().shipped()).isZero();
        assertThat(recipients("L1")).isEmpty();
        parcel("S1", "O1", "SHIPPED", line("O1", "L1", 1));
        assertThat(orders("L1")).containsExactly(w + "O1");
        assertThat(revisions("shipments", "S1")).isEqualTo(3);
    }

    @BothDatabases
    void mergedOrdersAndSeveralParcelsOfOneOrderAreCountedOnce(Database database) {
        room = TraceRoom.on(database);
        order("O1", "C1");
        order("O2", "C1");
        parcel("S1", "O1", "SHIPPED", line("O1", "L1", 1), line("O2", "L1", 1));
        parcel("S2", "O1", "SHIPPED", line("O1", "L1", 1));
        assertThat(trace("L1").summary().orders()).isEqualTo(2);
        assertThat(trace("L1").summary().customers()).isEqualTo(1);
        assertThat(trace("L1").summary().shipped()).isEqualTo(3);
        assertThat(recipients("L1")).extracting(Recipient::shipmentNo).containsExactly(w + "S1", w + "S1", w + "S2");
        parcel("S1", "O1", "SHIPPED", line("O1", "L1", 1));
        assertThat(trace("L1").summary().orders()).isEqualTo(1);
    }

    @BothDatabases
    void whatIsSentTwiceCountsOnce(Database database) {
        room = TraceRoom.on(database);
        for (int i = 0; i < 3; i++) {
            receipt("R1", "L1", 5);
            parcel("S1", "O1", "SHIPPED", line("O1", "L1", 2));
        }
        assertThat(trace("L1").summary().received()).isEqualTo(5);
        assertThat(trace("L1").summary().shipped()).isEqualTo(2);
        assertThat(trace("L1").shipments().items()).hasSize(1);
        assertThat(revisions("receipts", "R1")).isEqualTo(1);
    }

    @BothDatabases
    void aProductionThatIsToldLateReachesTheOrdersThatWereThereBefore(Database database) {
        room = TraceRoom.on(database);
        parcel("S1", "O1", "SHIPPED", line("O1", "L1", 1));
        production("P2", "BASE", "L1");
        production("P1", "OIL1", "BASE");
        assertThat(orders("OIL1")).containsExactly(w + "O1");
        assertThat(trace("OIL1").summary().orders()).isEqualTo(1);
        production("P2", "BASE", "L2");
        assertThat(orders("OIL1")).isEmpty();
        assertThat(trace("OIL1").summary().orders()).isZero();
    }

    @BothDatabases
    void aReturnedUnitThatIsSoldAgainBalances(Database database) {
        room = TraceRoom.on(database);
        receipt("R1", "L1", 1);
        parcel("S1", "O1", "SHIPPED", line("O1", "L1", 1));
        room.take(
                "stock-movements",
                json("{'movementNo':'~M','warehouse':'W','at':'2026-02-10T00:00:00Z','type':'RETURN_IN','sku':'~A',"
                        + "'lotNo':'~L1','qty':1}"));
        parcel("S2", "O2", "SHIPPED", line("O2", "L1", 1));
        LotTraces.Summary summary = trace("L1").summary();
        assertThat(summary.returned()).isEqualTo(1);
        assertThat(summary.shipped()).isEqualTo(2);
        assertThat(summary.unaccounted()).isZero();
        assertThat(summary.orders()).isEqualTo(2);
    }

    private LotTrace trace(String lotNo) {
        return room.get(LotTraces.class).trace(new LotId(w + "A", w + lotNo), null, 100);
    }

    private List<String> orders(String lotNo) {
        return trace(lotNo).shipments().items().stream()
                .map(Shipment::orderNo)
                .distinct()
                .toList();
    }

    private List<Recipient> recipients(String lotNo) {
        List<Recipient> all = new ArrayList<>();
        room.get(LotTraces.class).recipients(new LotId(w + "A", w + lotNo), false, all::addAll);
        return all;
    }

    private int revisions(String kind, String no) {
        return room.get(FactHistory.class).of(kind, List.of(w + no)).revisions().size();
    }

    private void order(String no, String customer) {
        room.take(
                "orders",
                json("{'orderNo':'~" + no + "','channel':'tmall','placedAt':'2026-01-20T00:00:00Z','customer':{'id':'~"
                        + customer + "'},'lines':[]}"));
    }

    private void receipt(String no, String lotNo, int qty) {
        room.take(
                "receipts",
                json("{'receiptNo':'~" + no + "','poNo':'~PO','receivedAt':'2026-01-10T00:00:00Z','warehouse':'W',"
                        + "'operator':'op','lines':[{'lineNo':1,'sku':'~A','lotNo':'~" + lotNo + "','qty':" + qty
                        + "}]}"));
    }

    private void production(String no, String input, String output) {
        room.take(
                "productions",
                json("{'productionNo':'~" + no + "','at':'2026-01-05T00:00:00Z','output':{'sku':'~A','lotNo':'~"
                        + output + "','qty':10},'inputs':[{'sku':'~A','lotNo':'~" + input + "','qty':7}]}"));
    }

    private void parcel(String no, String order, String status, String... lines) {
        room.take(
                "shipments",
                json("{'shipmentNo':'~" + no + "','orderNo':'~" + order + "','warehouse':'W','status':'" + status
                        + "','shippedAt':'2026-02-01T00:00:00Z','carrier':'SF','trackingNo':'T','packer':'p','lines':["
                        + String.join(",", lines) + "]}"));
    }

    private static String line(String order, String lotNo, int qty) {
        return "{'orderLineNo':1,'orderNo':'~" + order + "','sku':'~A','lotNo':'~" + lotNo + "','qty':" + qty + "}";
    }

    /** JSON with single quotes, in which a tilde stands for this world. */
    private String json(String text) {
        return text.replace('\'', '"').replace("~", w);
    }
}
