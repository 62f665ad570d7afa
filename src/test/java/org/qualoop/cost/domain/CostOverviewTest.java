package org.qualoop.cost.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.junit.jupiter.api.Test;
import org.qualoop.cost.Category;
import org.qualoop.cost.CostReport.Sum;
import org.qualoop.cost.data.CostSums;
import org.qualoop.cost.data.Days;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.cost.data.EntryMapper;
import org.qualoop.platform.Bulk;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.qualoop.testing.Plans;
import org.springframework.jdbc.core.JdbcTemplate;

/** The sums of the cost page against those of the single cuts, and the way MySQL goes to the ledger. */
class CostOverviewTest {

    private static final Instant FROM = Instant.parse("2031-02-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2031-03-05T00:00:00Z");
    private static final EntryFilter PERIOD = EntryFilter.between(FROM, TO);

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Random random = new Random(7);

    @BothDatabases
    void everyCutOfOnePassIsWhatItsOwnSumsSay(Database database) {
        fill(database.rows(), 800);
        try (SqlSession session = database.session()) {
            CostBook book = book(database, session.getMapper(EntryMapper.class));
            CostOverview overview = book.overview(PERIOD);
            assertThat(overview.cuts().keySet()).hasSize(9);
            overview.cuts()
                    .forEach((by, sums) ->
                            assertThat(sums).as(by).containsExactlyInAnyOrderElementsOf(book.sums(PERIOD, by)));
            assertThat(overview.totals())
                    .isEqualTo(book.report(PERIOD, null, null, 1).totals())
                    .isEqualTo(book.report(PERIOD, "lot", null, 1).totals())
                    .isEqualTo(book.report(PERIOD, "party", null, 1).totals());
            assertThat(overview.total()).isEqualTo(overview.totals().get(0));
            assertThat(overview.months()).hasSize(2 * Category.values().length);
            assertThat(overview.months().stream().map(CostBook.MonthSum::loss).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(ofCny(overview.totals()));
        }
    }

    /** With nothing of them in the sums, some and all. */
    @BothDatabases
    void theSumsAndWhatIsNotInThemYetAreTheLedgerToTheCent(Database database) {
        fill(database.rows(), 600);
        CostSums sums = sums(database);
        try (SqlSession session = database.session()) {
            EntryMapper entries = session.getMapper(EntryMapper.class);
            int most = 250;
            do {
                for (EntryFilter days : someDays()) {
                    agree(entries, sums, days);
                }
            } while (sums.fold(most) == most);
            for (EntryFilter days : someDays()) {
                agree(entries, sums, days);
            }
            assertThat(sums.waits()).isFalse();
        }
    }

    private void agree(EntryMapper entries, CostSums sums, EntryFilter filter) {
        Days days = Days.of(filter);
        String asked = filter.from() + " " + filter.to();
        assertThat(sums.kinds(days)).as(asked).containsExactlyInAnyOrderElementsOf(entries.cube(filter, false));
        assertThat(sums.goods(days)).as(asked).containsExactlyInAnyOrderElementsOf(entries.cube(filter, true));
        assertThat(sums.parties(days)).as(asked).containsExactlyInAnyOrderElementsOf(entries.sums(filter, "party"));
        assertThat(sums.categories(days)).as(asked).isEqualTo(entries.sums(filter, "category"));
    }

    /** Within a month, over its ends, whole months, everything, and nothing. */
    private List<EntryFilter> someDays() {
        LocalDate first = LocalDate.of(2031, 1, 25);
        List<EntryFilter> all = new ArrayList<>(List.of(
                EntryFilter.between(FROM, null),
                between(LocalDate.of(2031, 2, 1), LocalDate.of(2031, 3, 1)),
                between(first, first)));
        for (int i = 0; i < 12; i++) {
            LocalDate from = first.plusDays(random.nextInt(45));
            all.add(between(from, from.plusDays(random.nextInt(70))));
        }
        return all;
    }

    private static EntryFilter between(LocalDate from, LocalDate to) {
        return EntryFilter.between(
                from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                to.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static CostBook book(Database database, EntryMapper entries) {
        return new CostBook(entries, sums(database));
    }

    private static CostSums sums(Database database) {
        return new CostSums(database.rows(), new Bulk(database.rows()));
    }

    @Test
    void thePagesOfTheLedgerReadRangesOfItsIndexes() {
        Database database = Database.onMySql();
        fill(database.rows(), 3_000);
        database.rows().queryForList("analyze table cost_entry, cost_share");
        try (SqlSession session = database.session()) {
            EntryMapper entries = session.getMapper(EntryMapper.class);
            CostBook book = book(database, entries);
            EntryFilter days = EntryFilter.between(FROM, FROM.plusSeconds(200_000));
            Plans.readRangesOf(database, "cost_entry", () -> {
                entries.cube(days, false);
                entries.cube(days, true);
                book.byCategory(days.about("K1", null, null));
                book.byCategory(days.about(null, null, "S1"));
                book.report(days, "category", null, 1);
                book.newest(days, null, 50);
                entries.unvalued(FROM, TO, 20);
                entries.firstAt(FROM, TO);
            });
        }
    }

    private static BigDecimal ofCny(List<Sum> totals) {
        return totals.stream()
                .map(Sum::loss)
                .filter(loss -> loss.currency().equals("CNY"))
                .findFirst()
                .orElseThrow()
                .amount();
    }

    private void fill(JdbcTemplate rows, int lines) {
        List<Object[]> all = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            String record = one("NCR", "RMA", "CC") + "-" + run + "-" + i;
            all.add(new Object[] {
                record,
                one("PREVENTION", "APPRAISAL", "INTERNAL_FAILURE", "EXTERNAL_FAILURE"),
                one("FREIGHT", "LABOUR", "REFUND"),
                one("SUPPLIER", "RETURN"),
                random.nextInt(-900, 9_000) / 100.0,
                random.nextInt(-900, 9_000) / 100.0,
                i % 9 == 0 ? "USD" : "CNY",
                one("GIVEN", "RATE", "CHARGE"),
                record,
                one(null, "K1", "K2"),
                one(null, "L1", "L2"),
                one(null, "S1", "S2"),
                i % 20 == 0 ? record : null,
                java.sql.Timestamp.from(FROM.plusSeconds(3_000L * random.nextInt(900)))
            });
        }
        rows.batchUpdate("""
                insert into cost_entry (record_no, item, seq, category, kind, stage, cash_out, loss, currency, basis,
                  event_no, sku, lot_no, supplier_code, charge_no, at, booked_at, booked_by)
                values (?, 'x', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '2031-03-01', 'test')""", all);
        rows.update("""
                insert into cost_share (entry_id, party, share_percent, cash_out, loss)
                select id, 'SUPPLIER', 100, cash_out, loss from cost_entry
                where event_no = record_no and record_no like ? and id % 2 = 0""", "%" + run + "%");
        rows.update(
                "insert into cost_unsummed (entry_id) select id from cost_entry where record_no like ?",
                "%" + run + "%");
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }
}
