package org.qualoop.recall.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.session.SqlSession;
import org.junit.jupiter.api.Test;
import org.qualoop.recall.Lap;
import org.qualoop.recall.RecallConsole.RecipientFilter;
import org.qualoop.recall.RecallConsole.Shelf;
import org.qualoop.recall.RecallConsole.Step;
import org.qualoop.recall.RiskLevel;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.qualoop.trace.LotId;

/** The statements behind the console and its stopwatch, on both databases. */
class BoardMapperTest {

    private static final Instant AT = Instant.parse("2026-11-23T01:02:03.123456Z");

    private final String no = "RCL-" + UUID.randomUUID();
    private final String sku = "S-" + UUID.randomUUID();

    private void campaign(SqlSession session, boolean drill) {
        session.getMapper(CampaignMapper.class)
                .insert(new NewCampaign(no, "漏液", "HIGH", RiskLevel.HIGH, "CARE", drill, null, AT, "quality"));
    }

    @BothDatabases
    void theFirstTimeOfALapHolds(Database database) {
        try (SqlSession session = database.session()) {
            StopwatchMapper watch = session.getMapper(StopwatchMapper.class);
            watch.plan(no, Lap.SCOPE, 900_000L);
            watch.plan(no, Lap.SCOPE, 1L);
            assertThat(watch.reached(no, Lap.SCOPE, 1_234, 5L, AT)).isEqualTo(1);
            assertThat(watch.reached(no, Lap.SCOPE, 9_999, null, AT)).isZero();

            assertThat(watch.laps(List.of(no)))
                    .containsExactly(new StopwatchMapper.LapRow(no, Lap.SCOPE, 900_000L, 1_234L, 5L, AT));
        }
    }

    @BothDatabases
    void aLotIsClaimedOnceUntilItIsReleased(Database database) {
        try (SqlSession session = database.session()) {
            StopwatchMapper watch = session.getMapper(StopwatchMapper.class);
            assertThat(watch.claim(sku, "L", no)).isEqualTo(1);
            assertThat(watch.claim(sku, "L", "RCL-other")).isZero();
            assertThat(watch.claim(sku, "M", "RCL-other-" + sku)).isEqualTo(1);
            assertThat(watch.holders(List.of(new LotId(sku, "L")))).containsExactly(no);
            watch.release(no);
            assertThat(watch.claim(sku, "L", "RCL-other")).isEqualTo(1);
        }
    }

    @BothDatabases
    void aHoldWaitsUntilItIsConfirmedOrCounted(Database database) {
        try (SqlSession session = database.session()) {
            StopwatchMapper watch = session.getMapper(StopwatchMapper.class);
            BoardMapper board = session.getMapper(BoardMapper.class);
            HoldMapper holds = session.getMapper(HoldMapper.class);
            holds.insertHold(new HoldRow(no, "W1", sku, "L", 1, 5, HoldStatus.REQUESTED, AT, null, null, null));
            holds.insertHold(new HoldRow(no, "W2", sku, "L", 2, 5, HoldStatus.SIMULATED, AT, null, null, null));
            assertThat(watch.waitingHolds(no)).isEqualTo(2);
            holds.setStatus(no, 1, HoldStatus.CONFIRMED, AT, "wms", null);
            board.saveCount(no, 2, 4, AT, "quality");
            board.saveCount(no, 2, 5, AT, "quality");
            assertThat(watch.waitingHolds(no)).isZero();
            assertThat(board.counts(no)).containsExactly(new BoardMapper.CountRow(2, 5, AT, "quality"));
        }
    }

    @BothDatabases
    void linesAreCountedOnceByLotAndSource(Database database) {
        try (SqlSession session = database.session()) {
            BoardMapper board = session.getMapper(BoardMapper.class);
            for (int i = 0; i < 3; i++) {
                database.rows()
                        .update(
                                "insert into recall_line (recall_no, shipment_no, source, seq, order_no, sku, lot_no,"
                                        + " warehouse, qty, shipped_at, tracking_no, observed, leaked, added_at)"
                                        + " values (?, ?, 'LINE', 0, ?, ?, 'L', 'W1', 2, ?, 'T', true, false, ?)",
                                no,
                                "S" + i,
                                "O" + i / 2,
                                sku,
                                java.sql.Timestamp.from(AT),
                                i == 2 ? java.sql.Timestamp.from(AT) : null);
            }
            board.fillReach(no);
            board.clearReach(no);
            board.fillReach(no);

            assertThat(board.reach(no)).hasSize(2).anySatisfy(reach -> {
                assertThat(reach.late()).isFalse();
                assertThat(reach.orders()).isEqualTo(1);
                assertThat(reach.units()).isEqualTo(4);
            });
            assertThat(session.getMapper(StopwatchMapper.class).unlisted(no)).isEqualTo(2);
        }
    }

    @BothDatabases
    void shelvesRoundsPulseAndEveryStepOfTheFunnelAreRead(Database database) {
        try (SqlSession session = database.session()) {
            BoardMapper board = session.getMapper(BoardMapper.class);
            campaign(session, true);
            assertThat(board.shelf(Shelf.DRILLS, null, 1_000))
                    .extracting(CampaignRow::recallNo)
                    .contains(no);
            assertThat(board.shelf(Shelf.OPEN, null, 1_000))
                    .extracting(CampaignRow::recallNo)
                    .doesNotContain(no);
            assertThat(board.shelf(Shelf.CLOSED, no, 1_000))
                    .extracting(CampaignRow::recallNo)
                    .doesNotContain(no);
            assertThat(board.shelves()).anyMatch(shelf -> shelf.drill() && shelf.open() && shelf.recalls() > 0);
            assertThat(board.roots(List.of(no))).isEmpty();
            String before = board.pulse(no);
            board.beginRound(no, 1, AT, 7);
            board.beginRound(no, 1, AT, 9);
            assertThat(board.countRound(no, 1, 5, 2)).isEqualTo(1);
            assertThat(board.rounds(no)).containsExactly(new BoardMapper.RoundRow(1, AT, 7, 5, 2, 0));
            assertThat(board.pulse(no)).isNotEqualTo(before);
            database.rows()
                    .update(
                            "insert into recall_contact (recall_no, customer_id, channel, order_no, route, observed, state,"
                                    + " round_no, times) values (?, 'C1', null, 'O1', 'SMS', true, 'ANSWERED', 1, 1)",
                            no);
            assertThat(board.funnels(no)).singleElement().satisfies(funnel -> {
                assertThat(funnel.channel()).isEqualTo("-");
                assertThat(funnel.settled()).isEqualTo(1);
                assertThat(funnel.unreached()).isZero();
            });
            for (Step step : Step.values()) {
                int expected =
                        switch (step) {
                            case ALL, NOTIFIED, DELIVERED, ANSWERED, SETTLED -> 1;
                            case UNREACHABLE, WAITING, UNREACHED -> 0;
                        };
                assertThat(board.recipients(no, new RecipientFilter(step, "SMS", "-", 1), "", 10))
                        .as(step.name())
                        .hasSize(expected);
            }
        }
    }

    /** What is asked for each batch and each look at the board reads one index, and no row of a customer. */
    @Test
    void contactsAreCountedAndTakenAlongAnIndex() {
        Database database = Database.onMySql();
        contacts(database, 2_000);
        Map<String, Object> values = Map.of("recallNo", no, "roundNo", 1, "limit", 200);
        try (SqlSession session = database.session()) {
            assertThat(explained(database, session, "ContactMapper.waiting", values))
                    .extracting(step -> step.get("key"))
                    .containsExactly("recall_contact_state");
            assertThat(explained(database, session, "BoardMapper.funnels", values))
                    .filteredOn(step -> !String.valueOf(step.get("table")).startsWith("<"))
                    .extracting(step -> step.get("key"))
                    .contains("recall_contact_funnel")
                    .doesNotContainNull();
            assertThat(explained(database, session, "ContactMapper.count", values))
                    .filteredOn(step -> "t".equals(step.get("table")))
                    .singleElement()
                    .satisfies(step -> assertThat(step.get("Extra")).isEqualTo("Using index"));
            assertThat(explained(database, session, "BoardMapper.rounds", values))
                    .filteredOn(step -> "c".equals(step.get("table")))
                    .allSatisfy(step -> assertThat(step.get("key")).isEqualTo("recall_contact_state"));
        }
    }

    private void contacts(Database database, int count) {
        List<Object[]> rows = IntStream.range(0, count)
                .mapToObj(i -> new Object[] {no, "C%05d".formatted(i), "O" + i, i % 2 == 0 ? "OPEN" : "SENT", i % 2})
                .toList();
        database.rows()
                .batchUpdate(
                        "insert into recall_contact (recall_no, customer_id, channel, order_no, route, observed, state,"
                                + " round_no, times) values (?, ?, 'tmall', ?, 'SHOP', true, ?, 1, ?)",
                        rows);
        database.rows().queryForList("analyze table recall_contact, recall_remedy, recall_round");
    }

    private static List<Map<String, Object>> explained(
            Database database, SqlSession session, String statement, Map<String, Object> values) {
        BoundSql sql = session.getConfiguration()
                .getMappedStatement(BoardMapper.class.getPackageName() + "." + statement)
                .getBoundSql(values);
        Object[] given = sql.getParameterMappings().stream()
                .map(parameter -> values.get(parameter.getProperty()))
                .toArray();
        return database.rows().queryForList("explain " + sql.getSql(), given);
    }
}
