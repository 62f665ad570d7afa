package org.qualoop.kpi.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.data.RollUps.Pair;
import org.qualoop.kpi.data.RollUps.Place;
import org.qualoop.kpi.data.RollUps.Row;
import org.qualoop.kpi.data.RollUps.Total;
import org.qualoop.kpi.data.Spans.Range;
import org.qualoop.platform.Bulk;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.springframework.jdbc.core.JdbcTemplate;

/** The roll-ups as the databases keep them, and the way MySQL goes to them. */
class RollUpsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-05");
    private static final List<Kpi> TWO = List.of(Kpi.RETURN_RATE, Kpi.COST_OF_QUALITY);

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BothDatabases
    void whatIsAddedToACellAddsUpAndOtherFiguresStay(Database database) {
        RollUps rollUps = on(database);
        rollUps.add(
                List.of(row("supplier", "", DAY, "S-1", 1, 0, 7, 70_000), row("supplier", "", DAY, "S-2", 0, 2, 0, 0)));
        rollUps.add(List.of(
                row("supplier", "", DAY, "S-1", 4, -2, 0, 30_000), row("supplier", "", DAY, "S-3", 0, 0, 0, 0)));

        assertThat(rollUps.split(TWO, place("supplier", "", null), Spans.days(DAY, DAY)))
                .filteredOn(total -> total.key().startsWith(run))
                .extracting(Total::key, total -> List.of(total.sums()[0], total.sums()[1], total.sums()[3]))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(run + "S-1", List.of(5L, -2L, 100_000L)),
                        org.assertj.core.groups.Tuple.tuple(run + "S-2", List.of(0L, 2L, 0L)));
    }

    @BothDatabases
    void aPeriodIsReadFromLongSpansAndSingleDaysAndEachDayByItself(Database database) {
        RollUps rollUps = on(database);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            LocalDate day = DAY.plusDays(i);
            for (Range at : Spans.around(day)) {
                rows.add(new Row("packer", "", at, run + "P", sums(1, i, 0, 0)));
            }
        }
        rows.forEach(row -> rollUps.add(List.of(row)));

        Place packer = place("packer", "", "P");
        for (int from = 0; from < 130; from += 11) {
            for (int days = 1; days < 70; days += 13) {
                long[] sums = rollUps.total(
                                TWO, packer, Spans.covering(DAY.plusDays(from), DAY.plusDays(from + days - 1L)))
                        .sums();
                assertThat(sums[0]).isEqualTo(days);
                assertThat(sums[1]).isEqualTo((2L * from + days - 1) * days / 2);
            }
        }
        assertThat(rollUps.total(TWO, place("packer", "", "nobody"), Spans.covering(DAY, DAY.plusYears(1)))
                        .sums())
                .containsOnly(0);
        assertThat(rollUps.series(TWO, packer, DAY.plusDays(3), DAY.plusDays(5)))
                .extracting(total -> total.key() + ' ' + total.sums()[1])
                .containsExactly("2026-11-08 3", "2026-11-09 4", "2026-11-10 5");
    }

    @BothDatabases
    void aPairOfValueAndSkuIsFoundFromEitherSide(Database database) {
        RollUps rollUps = on(database);
        rollUps.add(List.of(
                row("supplier+sku", "K-1", DAY, "S-1", 1, 10, 0, 0),
                row("supplier+sku", "K-2", DAY, "S-1", 2, 10, 0, 0),
                row("supplier+sku", "K-1", DAY, "S-2", 3, 10, 0, 0)));

        assertThat(rollUps.split(TWO, place("supplier+sku", "K-1", null), Spans.days(DAY, DAY)))
                .extracting(Total::key)
                .containsExactlyInAnyOrder(run + "S-1", run + "S-2");
        assertThat(rollUps.split(TWO, place("supplier+sku", null, "S-1"), Spans.days(DAY, DAY)))
                .extracting(Total::key)
                .containsExactlyInAnyOrder(run + "K-1", run + "K-2");
        assertThat(rollUps.total(TWO, place("supplier+sku", "K-2", "S-1"), Spans.days(DAY, DAY))
                        .sums()[0])
                .isEqualTo(2);
        assertThat(rollUps.pairs(TWO.get(0), "supplier+sku", List.of(run + "K-1", run + "K-2"), DAY, DAY))
                .extracting(Pair::cell, Pair::sku, pair -> pair.sums()[0], pair -> pair.sums()[1])
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(run + "S-1", run + "K-1", 1L, 10L),
                        org.assertj.core.groups.Tuple.tuple(run + "S-1", run + "K-2", 2L, 10L),
                        org.assertj.core.groups.Tuple.tuple(run + "S-2", run + "K-1", 3L, 10L));
    }

    /** Every statement of a cockpit call, as MySQL hears it, is a range of a key. */
    @Test
    void everyReadIsARangeOfAKey() {
        Database database = Database.onMySql();
        RollUps rollUps = on(database);
        List<Row> rows = new ArrayList<>();
        for (int day = 0; day < 100; day++) {
            for (Range at : Spans.around(DAY.plusDays(day))) {
                for (int cell = 0; cell < 20; cell++) {
                    rows.add(new Row("lot", "", at, run + "L-" + cell, sums(0, 1, 0, 0)));
                    rows.add(new Row("sku", "", at, run + "K-" + cell, sums(0, 1, 0, 0)));
                    rows.add(new Row("packer+sku", run + "K-" + cell, at, run + "P", sums(0, 1, 0, 0)));
                }
            }
        }
        rollUps.add(rows);
        database.rows().queryForList("analyze table kpi_sum");
        LocalDate from = DAY.plusDays(40);
        LocalDate to = DAY.plusDays(69);
        plan(database, "PRIMARY", () -> rollUps.split(TWO, place("lot", "", null), Spans.covering(from, to)));
        plan(database, "PRIMARY", () -> rollUps.split(TWO, place("packer+sku", "K-1", null), Spans.days(from, to)));
        plan(
                database,
                "PRIMARY",
                () -> rollUps.pairs(TWO.get(0), "packer+sku", List.of(run + "K-1", run + "K-7"), from, to));
        plan(database, "kpi_sum_cell", () -> rollUps.split(TWO, place("packer+sku", null, "P"), Spans.days(from, to)));
        plan(database, "kpi_sum_cell", () -> rollUps.total(TWO, place("lot", "", "L-3"), Spans.covering(from, to)));
        plan(database, "kpi_sum_cell", () -> rollUps.series(TWO, place("lot", "", "L-3"), from, to));
    }

    private static void plan(Database database, String key, Runnable read) {
        JdbcTemplate rows = database.rows();
        rows.execute("set global log_output = 'TABLE'");
        rows.execute("truncate table mysql.general_log");
        rows.execute("set global general_log = 1");
        try {
            read.run();
        } finally {
            rows.execute("set global general_log = 0");
        }
        String heard = rows
                .queryForList(
                        "select convert(argument using utf8mb4) from mysql.general_log where command_type = 'Query'",
                        String.class)
                .stream()
                .filter(sql -> sql.startsWith("select") && sql.contains("kpi_sum"))
                .findFirst()
                .orElseThrow();
        Map<String, Object> plan = rows.queryForMap("explain " + heard);
        assertThat(plan).as(heard).containsEntry("key", key).containsEntry("type", "range");
    }

    private static RollUps on(Database database) {
        return new RollUps(database.rows(), new Bulk(database.rows()));
    }

    private Place place(String dimension, String sku, String cell) {
        return new Place(dimension, sku == null || sku.isEmpty() ? sku : run + sku, cell == null ? null : run + cell);
    }

    private Row row(String dimension, String sku, LocalDate day, String cell, long... sums) {
        return new Row(dimension, sku.isEmpty() ? "" : run + sku, new Range(1, day, day), run + cell, sums(sums));
    }

    private static long[] sums(long... of) {
        long[] all = new long[2 * Kpi.values().length];
        for (int i = 0; i < of.length; i++) {
            all[2 * TWO.get(i / 2).ordinal() + i % 2] = of[i];
        }
        return all;
    }
}
