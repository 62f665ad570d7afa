package org.qualoop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.delivery.data.WatchMapper;
import org.qualoop.delivery.data.WatchRow;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A million parcels in flight, of which a thousand are due: what one sweep reads, by which index, and how long it takes;
 * and the same with a hundredth of the parcels. Not part of the build.
 */
class WatchBench {

    private static final int MANY = Integer.getInteger("bench.parcels", 1_000_000);
    private static final int DUE = 1_000;
    private static final int BATCH = 200;
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    @BothDatabases
    void aSweepReadsOnlyWhatIsDue(Database database) throws Exception {
        JdbcTemplate rows = database.rows();
        rows.update("delete from delivery_watch");
        fill(rows, 0, MANY / 100);
        double few = sweep(database);
        fill(rows, MANY / 100, MANY);
        double many = sweep(database);
        String plan = rows.queryForList(
                        "explain select kind, ref from delivery_watch where due_at <= ? order by due_at"
                                + " limit 200 offset 0",
                        utc(NOW))
                .toString();
        assertThat(plan).containsIgnoringCase("delivery_watch_due").doesNotContainIgnoringCase("tableScan");
        String line = "%s: %,d parcels %.0f ms, %,d parcels %.0f ms, ratio %.2f; %s%n"
                .formatted(database, MANY / 100, few, MANY, many, many / few, plan.replaceAll("\\s+", " "));
        Files.writeString(
                Path.of("target/watch-sweep.txt"),
                line,
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
        rows.update("truncate table delivery_watch");
        assertThat(many / few).as("a hundred times the parcels, the same work").isLessThan(5);
    }

    /** Claims and moves on all that is due, in batches, and puts it back. Milliseconds of the best of five. */
    private static double sweep(Database database) {
        double best = Double.MAX_VALUE;
        for (int run = 0; run < 5; run++) {
            long start = System.nanoTime();
            int looked = 0;
            for (int claimed = BATCH; claimed == BATCH; looked += claimed) {
                claimed = batch(database);
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
            assertThat(looked).isEqualTo(DUE);
            database.rows().update("update delivery_watch set due_at = ? where seen = 'X'", utc(NOW.minusSeconds(60)));
            database.rows().update("update delivery_watch set seen = '' where due_at < ?", utc(NOW));
        }
        return best;
    }

    private static int batch(Database database) {
        try (SqlSession session = database.transaction()) {
            WatchMapper watch = session.getMapper(WatchMapper.class);
            List<WatchMapper.Key> due = watch.due(NOW, BATCH, 0);
            List<WatchRow> claimed = due.isEmpty() ? List.of() : watch.claim(due, NOW);
            claimed.forEach(row -> watch.postpone(row.kind(), row.ref(), NOW.plusSeconds(3_600)));
            session.commit();
            return claimed.size();
        } finally {
            database.rows()
                    .update("update delivery_watch set seen = 'X' where due_at = ?", utc(NOW.plusSeconds(3_600)));
        }
    }

    /** The first thousand are due; the others over the coming month. */
    private static void fill(JdbcTemplate rows, int from, int to) {
        List<Object[]> batch = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Instant due = i < DUE ? NOW.minusSeconds(60) : NOW.plusSeconds(7_200 + i % 2_592_000L);
            String no = String.format(Locale.ROOT, "%09d", i);
            batch.add(new Object[] {"YT" + no, "O" + no, "S" + no, utc(NOW), utc(due)});
            if (batch.size() == 5_000 || i == to - 1) {
                rows.batchUpdate(
                        "insert into delivery_watch (kind, ref, order_no, shipment_no, warehouse, carrier, status,"
                                + " since_at, seen, due_at) values ('PARCEL', ?, ?, ?, 'WH1', 'YTO', 'IN_TRANSIT', ?, '', ?)",
                        batch);
                batch.clear();
            }
        }
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
