package org.qualoop.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.qualoop.trace.LotTraces.Summary;
import org.qualoop.trace.domain.LotRebuild;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Links and counters follow the facts in whatever order and by however many at once; deriving them anew is the measure. */
class LotMembershipTest {

    private static final AtomicInteger WORLDS = new AtomicInteger();

    private final String w = "m" + WORLDS.incrementAndGet() + "-";
    private final ThreadLocal<TraceRoom> here = new ThreadLocal<>();
    private TraceRoom room;

    @BothDatabases
    void anEdgeThatComesLateAndIsTakenBackIsCountedAtEveryLevelAbove(Database database) {
        room = TraceRoom.on(database);
        shipment("S1", "O1", "L1");
        shipment("S2", "O2", "L2");
        order("O1", "C1");
        order("O2", "C1");
        production("P2", "BASE", "L1", "L2");
        production("P1", "OIL", "BASE");

        assertThat(reached("OIL")).isEqualTo("2 1");
        production("P2", "BASE", "L1");
        assertThat(reached("OIL")).isEqualTo("1 1");
        assertThat(reached("BASE")).isEqualTo("1 1");
        production("P1", "OIL2", "BASE");
        assertThat(reached("OIL")).isEqualTo("0 0");
        assertThat(reached("OIL2")).isEqualTo("1 1");
    }

    @BothDatabases
    void anOrderWithTwoLotsOfOneMaterialCountsOnceAndStaysUntilTheLastParcelIsCancelled(Database database) {
        room = TraceRoom.on(database);
        production("P1", "OIL", "L1", "L2");
        order("O1", "C1");
        shipment("S1", "O1", "L1");
        shipment("S2", "O1", "L2");
        assertThat(reached("OIL")).isEqualTo("1 1");
        shipment("S1", "O1");
        assertThat(reached("OIL")).isEqualTo("1 1");
        assertThat(reached("L1")).isEqualTo("0 0");
        shipment("S2", "O1");
        assertThat(reached("OIL")).isEqualTo("0 0");
    }

    @BothDatabases
    void anOrderThatTurnsOutToBeAnothersMovesItsCustomer(Database database) {
        room = TraceRoom.on(database);
        shipment("S1", "O1", "L1");
        shipment("S2", "O2", "L1");
        assertThat(reached("L1")).isEqualTo("2 0");
        order("O1", "C1");
        order("O2", "C1");
        assertThat(reached("L1")).isEqualTo("2 1");
        order("O2", "C2");
        assertThat(reached("L1")).isEqualTo("2 2");
    }

    @BothDatabases
    void aMaterialInManyLotsIsPagedInTheOrderOfShipping(Database database) {
        room = TraceRoom.on(database);
        for (int lot = 0; lot < 40; lot++) {
            produce("P" + lot, "OIL", "L" + lot);
        }
        for (int n = 0; n < 120; n++) {
            // some lots once, some often, three parcels in each second
            String lot = "L" + (n % 3 == 0 ? n % 4 : n % 40);
            take(
                    "shipments",
                    "{'shipmentNo':'~S%03d','orderNo':'~O%d','warehouse':'W1','shippedAt':'2026-02-01T00:00:%02dZ',"
                                    .formatted(n, n, n / 3)
                            + "'carrier':'SF','trackingNo':'~T','packer':'p',"
                            + "'lines':[{'orderLineNo':1,'sku':'~SKU','lotNo':'~%s','qty':1}]}".formatted(lot));
        }
        List<String> paged = new ArrayList<>();
        String after = null;
        do {
            LotTraces.Shipments page = room.get(LotTraces.class)
                    .trace(new LotId(w + "SKU", w + "OIL"), after, 7)
                    .shipments();
            page.items().forEach(item -> paged.add(item.shipmentNo()));
            after = page.next();
        } while (after != null);
        assertThat(paged).hasSize(120).doesNotHaveDuplicates().isSorted();
    }

    /** Some productions fail at their very end, when all that they told is written; half of the clients are at another node. */
    @BothDatabases
    void manyAtOnceOnTwoNodesLeaveWhatTheFactsSay(Database database) throws Exception {
        room = TraceRoom.on(database);
        TraceRoom other = TraceRoom.anotherOn(database);
        List<Callable<Void>> clients = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Random random = new Random(i);
            TraceRoom node = i % 2 == 0 ? room : other;
            clients.add(() -> {
                here.set(node);
                for (int n = 0; n < 20; n++) {
                    if (random.nextInt(6) == 0) {
                        inVain(node, () -> anything(new Random(random.nextInt())));
                    } else {
                        anything(random);
                    }
                }
                return null;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(clients.size());
        try {
            for (Future<Void> done : pool.invokeAll(clients)) {
                done.get();
            }
        } finally {
            pool.shutdown();
            other.close();
        }
        List<List<Map<String, Object>>> kept = derived(database);
        room.get(LotRebuild.class).run();
        assertThat(kept.get(2)).isNotEmpty();
        List<List<Map<String, Object>>> anew = derived(database);
        for (int table = 0; table < kept.size(); table++) {
            assertThat(kept.get(table)).containsExactlyInAnyOrderElementsOf(anew.get(table));
        }
    }

    private static void inVain(TraceRoom node, Runnable work) {
        TransactionTemplate transaction = new TransactionTemplate(node.get(PlatformTransactionManager.class));
        try {
            transaction.executeWithoutResult(status -> {
                work.run();
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        throw new InVain();
                    }
                });
            });
        } catch (InVain | DataAccessException nothingOfItStays) {
            return;
        }
        throw new AssertionError("it was to fail");
    }

    private static final class InVain extends RuntimeException {}

    /** A small world, so that clients meet: orders come late or change hands, parcels are corrected, edges come late. */
    private void anything(Random random) {
        switch (random.nextInt(5)) {
            case 0 -> order("O" + random.nextInt(12), "C" + random.nextInt(4));
            case 1 ->
                production(
                        "P" + random.nextInt(8),
                        List.of("OIL", "WAX", "BASE1", "BASE2").get(random.nextInt(2)),
                        List.of("BASE1", "BASE2").get(random.nextInt(2)));
            case 2 ->
                production(
                        "Q" + random.nextInt(8),
                        List.of("BASE1", "BASE2").get(random.nextInt(2)),
                        "L" + random.nextInt(6));
            default ->
                shipment(
                        "S" + random.nextInt(30),
                        "O" + random.nextInt(12),
                        "L" + random.nextInt(6),
                        "L" + random.nextInt(6));
        }
    }

    /** What is derived of this world's facts: other tests write facts past the intake. */
    private List<List<Map<String, Object>>> derived(Database database) {
        return List.of(
                database.rows().queryForList("select * from trace_lot_link where sku like ?", w + '%'),
                database.rows().queryForList("select * from trace_lot_customer where sku like ?", w + '%'),
                database.rows()
                        .queryForList(
                                "select * from trace_lot_count where sku like ?"
                                        + " and orders + inferred_orders + customers + shipped > 0",
                                w + '%'));
    }

    private String reached(String lotNo) {
        Summary summary = room.get(LotTraces.class)
                .trace(new LotId(w + "SKU", w + lotNo), null, 10)
                .summary();
        return summary.orders() + " " + summary.customers();
    }

    private void order(String no, String customer) {
        take(
                "orders",
                "{'orderNo':'~%s','channel':'tmall','placedAt':'2026-01-20T00:00:00Z','customer':{'id':'~%s'},"
                                .formatted(no, customer)
                        + "'lines':[]}");
    }

    private void shipment(String no, String order, String... lots) {
        List<String> lines = new ArrayList<>();
        for (String lot : lots) {
            lines.add("{'orderLineNo':%d,'sku':'~SKU','lotNo':'~%s','qty':1}".formatted(lines.size() + 1, lot));
        }
        take(
                "shipments",
                "{'shipmentNo':'~%s','orderNo':'~%s','warehouse':'W1','shippedAt':'2026-02-01T00:00:00Z',"
                                .formatted(no, order)
                        + "'carrier':'SF','trackingNo':'~T','packer':'p','lines':[%s]}"
                                .formatted(String.join(",", lines)));
    }

    /** One production for each output; its inputs are the one lot. */
    private void production(String no, String input, String... outputs) {
        for (int i = 0; i < outputs.length; i++) {
            produce(no + (i == 0 ? "" : "-" + i), input, outputs[i]);
        }
        if (outputs.length == 1) {
            forget(no + "-1");
        }
    }

    private void produce(String no, String input, String output) {
        take(
                "productions",
                "{'productionNo':'~%s','at':'2026-01-05T00:00:00Z','output':{'sku':'~SKU','lotNo':'~%s','qty':9},"
                                .formatted(no, output)
                        + "'inputs':[{'sku':'~SKU','lotNo':'~%s','qty':7}]}".formatted(input));
    }

    private void forget(String no) {
        take(
                "productions",
                "{'productionNo':'~%s','at':'2026-01-05T00:00:00Z','output':{'sku':'~SKU','lotNo':'~NONE','qty':9},"
                                .formatted(no)
                        + "'inputs':[]}");
    }

    private void take(String kind, String item) {
        TraceRoom node = here.get() == null ? room : here.get();
        node.take(kind, item.replace('\'', '"').replace("~", w));
    }
}
