package org.qualoop.kpi.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.kpi.data.KpiMapper.AppliedRow;
import org.qualoop.kpi.data.KpiMapper.BucketSum;
import org.qualoop.kpi.data.KpiMapper.CountRow;
import org.qualoop.kpi.data.KpiMapper.DirtyRow;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Table;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.qualoop.trace.LotId;

class KpiMapperTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123456Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    private record Daily(String kpi, String dimension, String cell, LocalDate day, int above, int under) {}

    private static final Table<Daily> BUCKETS = Table.<Daily>of("kpi_daily_bucket")
            .key("kpi", Daily::kpi)
            .key("dimension", Daily::dimension)
            .key("cell", Daily::cell)
            .key("counted_on", Daily::day)
            .key("bucket", Daily::above)
            .column("cases", Daily::under);

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BothDatabases
    void whatIsToldAgainReplacesWhatWasTold(Database database) {
        try (SqlSession session = database.session()) {
            KpiMapper kpis = session.getMapper(KpiMapper.class);
            kpis.putCount(told("O1", 2));
            kpis.putCount(told("O2", 3));

            assertThat(kpis.counts(List.of("returnRate|" + run))).containsExactly(told("O2", 3));
            kpis.removeCount("returnRate|" + run);
            assertThat(kpis.counts(List.of("returnRate|" + run))).isEmpty();
        }
    }

    @BothDatabases
    void whatIsAboutAnOrderOrALotIsMarkedWithIt(Database database) {
        try (SqlSession session = database.session()) {
            KpiMapper kpis = session.getMapper(KpiMapper.class);
            kpis.putCount(told("O1", 2));
            kpis.mark(List.of("O|" + run, "O|" + run));
            kpis.markOfOrders(List.of("O1-" + run, "none"));
            kpis.markOfLots(List.of(new LotId("SKU", "L-" + run)));

            List<DirtyRow> dirty = kpis.dirty(0, 100_000).stream()
                    .filter(row -> row.subject().endsWith(run))
                    .toList();
            assertThat(dirty)
                    .extracting(DirtyRow::subject)
                    .containsExactly("O|" + run, "O|" + run, "returnRate|" + run, "returnRate|" + run);
            assertThat(kpis.waiting(0, 100_000)).isGreaterThanOrEqualTo(4);
            long first = dirty.get(0).id();
            assertThat(kpis.waiting(0, 3)).isEqualTo(3);
            assertThat(kpis.waits(first)).isTrue();
            assertThat(kpis.dirty(first, 1))
                    .extracting(DirtyRow::id)
                    .containsExactly(dirty.get(1).id());
            kpis.clear(dirty.stream().map(DirtyRow::id).toList());
            assertThat(kpis.dirty(0, 100_000)).noneMatch(row -> row.subject().endsWith(run));
            long reached = kpis.lock();
            kpis.reach(reached + 2);
            kpis.reach(reached + 1);
            assertThat(kpis.reached()).isEqualTo(kpis.lock()).isEqualTo(reached + 2);
            assertThat(kpis.waits(Long.MAX_VALUE)).isFalse();
            assertThat(kpis.promises()).contains(new KpiMapper.PromiseRow("*", "*", 5));
        }
    }

    @BothDatabases
    void whatWasPutInIsKeptBySubject(Database database) {
        try (SqlSession session = database.session()) {
            KpiMapper kpis = session.getMapper(KpiMapper.class);
            database.rows().update("insert into kpi_applied (subject, content) values (?, ?)", "O|" + run, "[] 🧴");

            assertThat(kpis.applied(List.of("O|" + run, "x"))).containsExactly(new AppliedRow("O|" + run, "[] 🧴"));
            kpis.removeApplied(List.of("O|" + run));
            assertThat(kpis.applied(List.of("O|" + run))).isEmpty();
        }
    }

    @BothDatabases
    void durationsAreCountedByBucket(Database database) {
        try (SqlSession session = database.session()) {
            KpiMapper kpis = session.getMapper(KpiMapper.class);
            Bulk bulk = new Bulk(database.rows());
            bulk.add(BUCKETS, List.of(daily("*", 0, 12, 1), daily("*", 0, 3, 2), daily("*", 1, 3, 1)));
            bulk.add(BUCKETS, List.of(daily("*", 0, 12, -1)));

            assertThat(kpis.buckets(run, "supplier+sku", "*", DAY, DAY.plusDays(1)))
                    .singleElement()
                    .satisfies(bucket -> {
                        assertThat(bucket.bucket()).isEqualByComparingTo("3");
                        assertThat(bucket.cases()).isEqualByComparingTo("3");
                    });
            assertThat(kpis.buckets(run, "supplier+sku", "*", DAY.plusDays(5), DAY.plusDays(6)))
                    .extracting(BucketSum::cases)
                    .isEmpty();
        }
    }

    private Daily daily(String cell, int plusDays, int above, int under) {
        return new Daily(run, "supplier+sku", cell, DAY.plusDays(plusDays), above, under);
    }

    private CountRow told(String order, int numerator) {
        return new CountRow(
                "returnRate|" + run,
                "returnRate",
                AT,
                order + "-" + run,
                1,
                "SKU",
                "L-" + run,
                null,
                "{}",
                new BigDecimal(numerator).setScale(4),
                new BigDecimal("0.0000"));
    }
}
