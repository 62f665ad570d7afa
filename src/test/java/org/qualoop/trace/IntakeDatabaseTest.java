package org.qualoop.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

/** The intake against the databases themselves; what is in their tables is looked at around it. */
class IntakeDatabaseTest {

    @BothDatabases
    void everyKindKeepsItsRevisionsInOrder(Database database) {
        TraceRoom room = TraceRoom.on(database);
        for (String kind : Samples.KINDS) {
            if (kind.equals("charges")) {
                continue;
            }
            ObjectNode item = Samples.item(kind);
            ObjectNode changed = Samples.changed(kind, item);
            assertThat(room.take(kind, item, item)).as(kind).isEqualTo(result(1, 0, 1));
            assertThat(room.take(kind, changed, item, item)).as(kind).isEqualTo(result(0, 2, 1));
            assertThat(database.rows()
                            .queryForList(
                                    "select revision from trace_fact where kind = ? and fact_key = ? order by revision",
                                    Integer.class,
                                    kind,
                                    Samples.key(kind, item)))
                    .as(kind)
                    .containsExactly(1, 2, 3);
        }
    }

    @BothDatabases
    void everyRevisionStaysReadable(Database database) {
        TraceRoom room = TraceRoom.on(database);
        ObjectNode sku = Samples.item("skus").put("name", "😀 一");
        room.take("skus", sku, Samples.copy(sku).put("name", "二"));
        assertThat(database.rows()
                        .queryForList(
                                "select item from trace_fact where kind = 'skus' and fact_key = ? order by revision",
                                String.class,
                                sku.get("sku").asText()))
                .extracting(text -> Samples.json(text).get("name").asText())
                .containsExactly("😀 一", "二");
    }

    @BothDatabases
    void instantsAreStoredInUtcWithMicroseconds(Database database) {
        TraceRoom room = TraceRoom.on(database);
        ObjectNode order = Samples.with(Samples.item("orders"), "/placedAt", "2026-01-01T00:00:00.123456+08:00");
        room.take("orders", order);
        assertThat(database.rows()
                        .queryForObject(
                                "select cast(placed_at as char(26)) from trace_order where order_no = ?",
                                String.class,
                                order.get("orderNo").asText()))
                .isEqualTo("2025-12-31 16:00:00.123456");
        assertThat(room.get(TraceApi.class)
                        .order(order.get("orderNo").asText())
                        .orElseThrow()
                        .placedAt())
                .isEqualTo("2025-12-31T16:00:00.123456Z");
    }

    @BothDatabases
    void theNewestStockWins(Database database) {
        TraceRoom room = TraceRoom.on(database);
        ObjectNode stock = Samples.item("stock").put("qty", 7);
        room.take("stock", Samples.copy(stock).put("asOf", "2026-01-02T00:00:00Z"));
        room.take(
                "stock", Samples.copy(stock).put("asOf", "2026-01-01T00:00:00Z").put("qty", 9));
        assertThat(database.rows()
                        .queryForMap(
                                "select qty, as_of from trace_stock where lot_no = ?",
                                stock.get("lotNo").asText())
                        .toString())
                .contains("7", "2026-01-02");
    }

    @BothDatabases
    void theSameKeysInOppositeOrderAtOnceAreStoredOnce(Database database) throws Exception {
        TraceRoom room = TraceRoom.on(database);
        List<ObjectNode> items =
                IntStream.range(0, 50).mapToObj(i -> Samples.item("shipments")).toList();
        List<ObjectNode> reversed = new ArrayList<>(items);
        Collections.reverse(reversed);
        List<ObjectNode> revised =
                items.stream().map(i -> Samples.changed("shipments", i)).toList();
        assertThat(together(room, items, reversed).stream()
                        .mapToInt(IntakeResult::accepted)
                        .sum())
                .isEqualTo(50);
        assertThat(together(room, revised, revised).stream()
                        .mapToInt(IntakeResult::updated)
                        .sum())
                .isEqualTo(50);
    }

    private static List<IntakeResult> together(TraceRoom room, List<ObjectNode> even, List<ObjectNode> odd)
            throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(6);
        try {
            List<Callable<IntakeResult>> posts = IntStream.range(0, 12)
                    .<Callable<IntakeResult>>mapToObj(
                            i -> () -> room.take("shipments", (i % 2 == 0 ? even : odd).toArray()))
                    .toList();
            List<IntakeResult> results = new ArrayList<>();
            for (Future<IntakeResult> result : clients.invokeAll(posts)) {
                results.add(result.get());
            }
            return results;
        } finally {
            clients.shutdown();
        }
    }

    private static IntakeResult result(int accepted, int updated, int duplicates) {
        return new IntakeResult(accepted, updated, duplicates, List.of());
    }
}
