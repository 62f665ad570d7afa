package org.qualoop.kpi.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.data.GoalMapper.BaselineRow;
import org.qualoop.kpi.data.GoalMapper.FrozenRow;
import org.qualoop.kpi.data.GoalMapper.TargetRow;
import org.qualoop.kpi.data.TrailMapper.EventRow;
import org.qualoop.platform.Bulk;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.springframework.jdbc.core.JdbcTemplate;

/** What figures are held against, and what is behind them, as the databases keep it. */
class GoalMapperTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123456Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-01");

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BothDatabases
    void aTargetIsReplacedAndTakenAway(Database database) {
        try (SqlSession session = database.session()) {
            GoalMapper goals = session.getMapper(GoalMapper.class);
            goals.putTarget(new TargetRow(run, new BigDecimal("0.020000"), "quality", AT));
            goals.putTarget(new TargetRow(run, new BigDecimal("0.030000"), "lead", AT));

            assertThat(goals.targets()).contains(new TargetRow(run, new BigDecimal("0.030000"), "lead", AT));
            goals.removeTarget(run);
            assertThat(goals.targets()).noneMatch(row -> row.kpi().equals(run));
        }
    }

    @BothDatabases
    void aBaselineKeepsTheSumsOfItsDaysAndItsNameIsGivenOnce(Database database) {
        try (SqlSession session = database.session()) {
            GoalMapper goals = session.getMapper(GoalMapper.class);
            daily(database, "supplier", "S-1", DAY, 2, 10);
            daily(database, "supplier", "S-1", DAY.plusDays(1), 1, 10);
            daily(database, "supplier", "S-1", DAY.plusDays(9), 50, 50);
            daily(database, "lot", "L-1", DAY, 2, 10);
            database.rows().update("insert into kpi_daily_bucket values (?, 'supplier', 'S-1', ?, 2.5, 3)", run, DAY);
            BaselineRow row = new BaselineRow("Q4 旺季 " + run, DAY, DAY.plusDays(2), "quality", AT);
            goals.addBaseline(row);
            goals.freezeCells(
                    row.name(),
                    List.of("supplier"),
                    DAY,
                    DAY.plusDays(2),
                    run,
                    RollUps.column(Kpi.DAMAGE_RATE, true),
                    RollUps.column(Kpi.DAMAGE_RATE, false));
            goals.freezeBuckets(row.name(), List.of("supplier"), DAY, DAY.plusDays(2), List.of(run));
            daily(database, "supplier", "S-1", DAY.plusDays(2), 9, 9);

            assertThat(goals.baseline(row.name())).contains(row);
            assertThat(goals.baselines()).contains(row);
            assertThat(goals.frozen(row.name(), "supplier", "S-1" + run))
                    .containsExactly(new FrozenRow(run, new BigDecimal("3.0000"), new BigDecimal("20.0000")));
            assertThat(goals.frozen(row.name(), "lot", "L-1")).isEmpty();
            assertThat(goals.frozenBuckets(row.name(), "supplier", "S-1", run))
                    .singleElement()
                    .satisfies(bucket -> assertThat(bucket.bucket()).isEqualByComparingTo("2.5"));
            assertThatThrownBy(() -> goals.addBaseline(row)).isInstanceOf(RuntimeException.class);
        }
    }

    @BothDatabases
    void eventsArePagedFromNewToOldWithWhatWasTold(Database database) {
        try (SqlSession session = database.session()) {
            TrailMapper trail = session.getMapper(TrailMapper.class);
            for (int i = 0; i < 4; i++) {
                database.rows()
                        .update(
                                "insert into kpi_event values (?, 'packer', '王', ?, ?, 1)",
                                run,
                                DAY.plusDays(i / 2),
                                run + "|" + i);
            }
            database.rows()
                    .update(
                            "insert into kpi_count (subject, kpi, happened_at, order_no, more, numerator, denominator)"
                                    + " values (?, ?, ?, 'O-1', '{}', 1, 0)",
                            run + "|3",
                            run,
                            "2026-11-02 00:00:00");

            List<EventRow> first = trail.events(run, "packer", "王", DAY, DAY.plusDays(5), null, null, 3);
            assertThat(first).extracting(EventRow::subject).containsExactly(run + "|3", run + "|2", run + "|1");
            assertThat(first).extracting(EventRow::orderNo).containsExactly("O-1", null, null);
            assertThat(trail.events(run, "packer", "王", DAY, DAY.plusDays(5), DAY, run + "|1", 3))
                    .extracting(EventRow::subject)
                    .containsExactly(run + "|0");
        }
    }

    @BothDatabases
    void theVersionGrowsWithEveryChange(Database database) {
        try (SqlSession session = database.session()) {
            KpiMapper kpis = session.getMapper(KpiMapper.class);
            long before = kpis.version();
            kpis.touch(List.of(run, run + "x"), AT.minusSeconds(5));
            kpis.touch(List.of(run), AT);

            assertThat(kpis.version()).isEqualTo(before + 3);
            assertThat(kpis.fresh()).contains(new KpiMapper.FreshRow(run, AT));
        }
    }

    @BothDatabases
    void theEventsBehindACellAreReadAsARangeOfTheKeyAndNotSorted(Database database) {
        for (int i = 0; i < 300; i++) {
            database.rows()
                    .update(
                            "insert into kpi_event values (?, 'sku', ?, ?, ?, 1)",
                            run,
                            "K-" + i % 30,
                            DAY.plusDays(i % 7),
                            run + "|" + i);
        }
        database.rows().execute("analyze table kpi_event");

        Map<String, Object> plan = database.rows()
                .queryForMap("explain select counted_on, subject from kpi_event where kpi = '" + run
                        + "' and dimension = 'sku' and cell = 'K-3' and counted_on between '2026-11-01' and '2026-11-30'"
                        + " order by counted_on desc, subject desc limit 20");

        assertThat(plan.toString())
                .contains("PRIMARY")
                .doesNotContain("type=ALL", "type=index", "filesort", "temporary", "tableScan");
    }

    private void daily(Database database, String dimension, String cell, LocalDate day, int above, int under) {
        long[] sums = new long[2 * Kpi.values().length];
        sums[2 * Kpi.DAMAGE_RATE.ordinal()] = above * 10_000L;
        sums[2 * Kpi.DAMAGE_RATE.ordinal() + 1] = under * 10_000L;
        JdbcTemplate rows = database.rows();
        new RollUps(rows, new Bulk(rows))
                .add(List.of(new RollUps.Row(dimension, "", new Spans.Range(1, day, day), cell + run, sums)));
    }
}
