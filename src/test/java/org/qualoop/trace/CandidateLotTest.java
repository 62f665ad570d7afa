package org.qualoop.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.qualoop.trace.LotReach.Carrier;
import org.qualoop.trace.LotTraces.LotTrace;
import org.qualoop.trace.LotTraces.Shipment;
import org.springframework.jdbc.core.JdbcTemplate;

/** A line without a lot number may be of any lot of its SKU that lay in that warehouse then. */
class CandidateLotTest {

    private static final AtomicInteger WORLDS = new AtomicInteger();

    private final String w = "cand" + WORLDS.incrementAndGet() + "-";
    private TraceRoom room;

    @BothDatabases
    void everyLotThatLayThereThenIsACandidateAndNoOther(Database database) {
        room = TraceRoom.on(database);
        receipt("R1", "W1", "2026-01-10", "L1", 10);
        receipt("R2", "W1", "2026-01-11", "L2", 10);
        receipt("R3", "W2", "2026-01-10", "ELSEWHERE", 10);
        receipt("R4", "W1", "2026-03-01", "LATER", 10);
        loose("S1", "W1", "2026-02-01");
        order("O-S1");

        assertThat(orders("L1")).containsExactly(w + "O-S1");
        assertThat(orders("L2")).containsExactly(w + "O-S1");
        assertThat(orders("ELSEWHERE")).isEmpty();
        assertThat(orders("LATER")).isEmpty();
        assertThat(trace("L1").shipments().items()).extracting(Shipment::link).containsOnly("INFERRED");
        assertThat(trace("L1").summary().orders()).isZero();
        assertThat(trace("L1").summary().inferredOrders()).isEqualTo(1);
        assertThat(trace("L1").summary().inferredCustomers()).isEqualTo(1);
        assertThat(carriers("L1")).extracting(Carrier::observed).containsExactly(false);
    }

    @BothDatabases
    void theOrderInWhichFactsComeMakesNoDifference(Database database) {
        room = TraceRoom.on(database);
        order("O-S1");
        loose("S1", "W1", "2026-02-01");
        receipt("R4", "W1", "2026-03-01", "LATER", 10);
        receipt("R3", "W2", "2026-01-10", "ELSEWHERE", 10);
        receipt("R2", "W1", "2026-01-11", "L2", 10);

        assertThat(orders("L2")).containsExactly(w + "O-S1");
        assertThat(orders("ELSEWHERE")).isEmpty();
        assertThat(orders("LATER")).isEmpty();
    }

    @BothDatabases
    void aLotOfWhichAllHasLeftIsNoCandidateUntilSomeComesBack(Database database) {
        room = TraceRoom.on(database);
        receipt("R1", "W1", "2026-01-10", "L1", 3);
        loose("S0", "W1", "2026-01-19");
        shipped("S1", "W1", "2026-01-20", "L1", 3);
        loose("S2", "W1", "2026-02-01");
        assertThat(inferred("L1")).containsExactly(w + "O-S0");

        movement("M1", "W1", "2026-01-25", "RETURN_IN", "L1", 1, null);
        assertThat(inferred("L1")).containsExactly(w + "O-S0", w + "O-S2");
        movement("M2", "W1", "2026-01-26", "SCRAP", "L1", 1, null);
        assertThat(inferred("L1")).containsExactly(w + "O-S0");
    }

    @BothDatabases
    void aCountOfZeroEndsItAndATransferMovesIt(Database database) {
        room = TraceRoom.on(database);
        receipt("R1", "W1", "2026-01-10", "L1", 10);
        receipt("R2", "W1", "2026-01-10", "L2", 10);
        movement("M1", "W1", "2026-01-20", "TRANSFER", "L1", 10, "W2");
        stock("L2", "W1", 0, "2026-01-25");
        loose("S1", "W1", "2026-01-15");
        loose("S2", "W1", "2026-02-01");
        loose("S3", "W2", "2026-02-01");

        assertThat(orders("L1")).containsExactly(w + "O-S1", w + "O-S3");
        assertThat(orders("L2")).containsExactly(w + "O-S1");
    }

    @BothDatabases
    void withoutAReceiptALotCountsFromItsFirstCountAndAMadeOneFromItsMaking(Database database) {
        room = TraceRoom.on(database);
        stock("COUNTED", "W1", 5, "2026-01-10");
        stock("COUNTED", "W1", 4, "2026-02-10");
        room.take("productions", made("P1", "MADE", "2026-01-20"), made("P2", "HERE", "2026-01-20"));
        stock("HERE", "W1", 5, "2026-02-05");
        loose("S1", "W1", "2026-01-05");
        loose("S2", "W1", "2026-01-15");
        loose("S3", "W1", "2026-02-01");
        loose("S4", "W2", "2026-02-01");

        assertThat(orders("COUNTED")).containsExactly(w + "O-S2", w + "O-S3");
        assertThat(orders("MADE")).containsExactly(w + "O-S3", w + "O-S4");
        assertThat(orders("HERE")).containsExactly(w + "O-S3");
        stock("COUNTED", "W1", 0, "2026-01-10");
        assertThat(orders("COUNTED")).isEmpty();
    }

    @BothDatabases
    void aLotNumberThatIsAddedLaterReplacesTheCandidatesAndACancelledParcelTakesThemAway(Database database) {
        room = TraceRoom.on(database);
        receipt("R1", "W1", "2026-01-10", "L1", 10);
        receipt("R2", "W1", "2026-01-10", "L2", 10);
        loose("S1", "W1", "2026-02-01");
        loose("S2", "W1", "2026-02-01");
        shipped("S1", "W1", "2026-02-01", "L1", 1);
        assertThat(inferred("L1")).containsExactly(w + "O-S2");
        assertThat(inferred("L2")).containsExactly(w + "O-S2");
        parcel("S2", "W1", "2026-02-01", "");
        assertThat(inferred("L2")).isEmpty();
    }

    @BothDatabases
    void aReceiptThatIsCorrectedTakesItsCandidatesAlong(Database database) {
        room = TraceRoom.on(database);
        receipt("R1", "W1", "2026-01-10", "WRONG", 10);
        loose("S1", "W1", "2026-02-01");
        receipt("R1", "W1", "2026-01-10", "RIGHT", 10);
        assertThat(orders("WRONG")).isEmpty();
        assertThat(orders("RIGHT")).containsExactly(w + "O-S1");
        receipt("R1", "W2", "2026-01-10", "RIGHT", 10);
        assertThat(orders("RIGHT")).isEmpty();
    }

    @BothDatabases
    void figuresCountThePackagingOfAnUnscannedParcelByItsWindow(Database database) {
        room = TraceRoom.on(database);
        OrderFacts facts = room.get(OrderFacts.class);
        parcel(
                "S1",
                "W1",
                "2026-02-01",
                "{'orderLineNo':1,'sku':'~A','lotNo':'~L1','qty':1}],'station':'ST','scans':[");
        assertThat(facts.parcels(List.of(w + "O-S1")).get(0).packaging()).isEmpty();
        room.take(
                "packaging-usages",
                json("{'warehouse':'~W1','station':'ST','sku':'~BOX','lotNo':'~B1','from':'2026-01-01T00:00:00Z'}"));
        LotId box = new LotId(w + "BOX", w + "B1");
        assertThat(facts.parcels(List.of(w + "O-S1")).get(0).packaging()).containsExactly(box);
        assertThat(facts.ordersOfLots(List.of(box))).containsExactly(w + "O-S1");
    }

    /** Each alone would not see what the other stores; whoever commits last must. */
    @BothDatabases
    void factsThatComeAtTheSameTimeMissNothing(Database database) throws Exception {
        room = TraceRoom.on(database);
        List<Runnable> facts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String no = "X" + i;
            facts.add(() -> receipt("R" + no, "W1", "2026-01-10", no, 10));
            facts.add(() -> loose("S" + no, "W1", "2026-02-01"));
        }
        Collections.shuffle(facts, new Random(7));
        try (var threads = new ClosingPool(Executors.newFixedThreadPool(6))) {
            threads.run(facts);
        }
        for (int i = 0; i < 12; i++) {
            assertThat(inferred("X" + i)).hasSize(12);
            assertThat(trace("X" + i).summary().inferredOrders()).isEqualTo(12);
        }
    }

    private record ClosingPool(ExecutorService pool) implements AutoCloseable {

        void run(List<Runnable> all) throws Exception {
            for (Future<?> done :
                    pool.invokeAll(all.stream().map(Executors::callable).toList())) {
                done.get();
            }
        }

        @Override
        public void close() {
            pool.shutdown();
        }
    }

    @BothDatabases
    void whatWasStoredBeforeIsReckonedAtTheStart(Database database) {
        room = TraceRoom.on(database);
        loose("S1", "W1", "2026-02-01");
        room.get(JdbcTemplate.class)
                .update(
                        "update trace_inference_scope set name = ?, loose = false where name = ?",
                        "N" + w + "A",
                        "S" + w + "A");
        receipt("R1", "W1", "2026-01-10", "L1", 10);
        assertThat(inferred("L1")).isEmpty();
        room.started();
        assertThat(inferred("L1")).containsExactly(w + "O-S1");
    }

    private LotTrace trace(String lotNo) {
        return room.get(LotTraces.class).trace(new LotId(w + "A", w + lotNo), null, 100);
    }

    private List<String> orders(String lotNo) {
        return trace(lotNo).shipments().items().stream().map(Shipment::orderNo).toList();
    }

    private List<String> inferred(String lotNo) {
        return trace(lotNo).shipments().items().stream()
                .filter(shipment -> shipment.link().equals("INFERRED"))
                .map(Shipment::orderNo)
                .toList();
    }

    private List<Carrier> carriers(String lotNo) {
        List<Carrier> all = new ArrayList<>();
        room.get(LotReach.class).carriers(List.of(new LotId(w + "A", w + lotNo)), all::addAll);
        return all;
    }

    private void receipt(String no, String warehouse, String day, String lotNo, int qty) {
        room.take(
                "receipts",
                json(
                        "{'receiptNo':'~%s','poNo':'~PO','receivedAt':'%sT00:00:00Z','warehouse':'~%s','operator':'op',"
                                + "'lines':[{'lineNo':1,'sku':'~A','lotNo':'~%s','qty':%d}]}",
                        no, day, warehouse, lotNo, qty));
    }

    private String made(String no, String lotNo, String day) {
        return json(
                "{'productionNo':'~%s','at':'%sT00:00:00Z','output':{'sku':'~A','lotNo':'~%s','qty':10},'inputs':[]}",
                no, day, lotNo);
    }

    private void movement(String no, String warehouse, String day, String type, String lotNo, int qty, String to) {
        room.take(
                "stock-movements",
                json(
                        "{'movementNo':'~%s','warehouse':'~%s','at':'%sT00:00:00Z','type':'%s','sku':'~A','lotNo':'~%s',"
                                + "'qty':%d%s}",
                        no, warehouse, day, type, lotNo, qty, to == null ? "" : ",'toWarehouse':'~" + to + "'"));
    }

    private void stock(String lotNo, String warehouse, int qty, String day) {
        room.take(
                "stock",
                json(
                        "{'sku':'~A','lotNo':'~%s','warehouse':'~%s','location':'MIX','qty':%d,'asOf':'%sT00:00:00Z'}",
                        lotNo, warehouse, qty, day));
    }

    private void order(String no) {
        room.take(
                "orders",
                json(
                        "{'orderNo':'~%s','channel':'tmall','placedAt':'2026-01-20T00:00:00Z','customer':{'id':'~C'},"
                                + "'lines':[]}",
                        no));
    }

    private void loose(String no, String warehouse, String day) {
        parcel(no, warehouse, day, "{'orderLineNo':1,'sku':'~A','qty':1}");
    }

    private void shipped(String no, String warehouse, String day, String lotNo, int qty) {
        parcel(no, warehouse, day, "{'orderLineNo':1,'sku':'~A','lotNo':'~" + lotNo + "','qty':" + qty + "}");
    }

    private void parcel(String no, String warehouse, String day, String line) {
        room.take(
                "shipments",
                json(
                        "{'shipmentNo':'~%s','orderNo':'~O-%s','warehouse':'~%s','shippedAt':'%sT00:00:00Z','carrier':'SF',"
                                + "'trackingNo':'~T-%s','packer':'p','lines':[%s]}",
                        no, no, warehouse, day, no, line));
    }

    /** JSON with single quotes, in which a tilde stands for this world. */
    private String json(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments).replace('\'', '"').replace("~", w);
    }
}
