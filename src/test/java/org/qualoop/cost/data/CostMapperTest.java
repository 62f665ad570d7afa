package org.qualoop.cost.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.cost.Basis;
import org.qualoop.cost.Category;
import org.qualoop.cost.data.RateMapper.RateRow;
import org.qualoop.platform.CostIncurred.Goods;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

class CostMapperTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123456Z");

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BothDatabases
    void aLineIsStoredOnceAndStandsUntilItIsReversed(Database database) {
        try (SqlSession session = database.session()) {
            EntryMapper entries = session.getMapper(EntryMapper.class);
            assertThat(entries.insert(entry("RMA-" + run, "refund-1", "S1"))).isEqualTo(1);
            assertThat(entries.insert(entry("RMA-" + run, "refund-1", "S2"))).isZero();

            EntryRow line = entries.standing("RMA-" + run, "refund-1").orElseThrow();
            assertThat(line.at()).isEqualTo(AT);
            assertThat(line.supplierCode()).isEqualTo("S1-" + run);
            assertThat(entries.isBooked("RMA-" + run, "refund-1")).isTrue();
            assertThat(entries.insert(line.reversal(AT, "test"))).isEqualTo(1);
            assertThat(entries.insert(line.reversal(AT, "test"))).isZero();

            assertThat(entries.standing("RMA-" + run, "refund-1")).isEmpty();
            assertThat(entries.firstOfRecord("RMA-" + run)).hasSize(1);
            assertThat(database.rows()
                            .queryForObject(
                                    "select sum(loss) from cost_entry where record_no = ?",
                                    BigDecimal.class,
                                    "RMA-" + run))
                    .isEqualByComparingTo("0");
        }
    }

    @BothDatabases
    void linesAreFoundByWhatTheyLack(Database database) {
        try (SqlSession session = database.session()) {
            EntryMapper entries = session.getMapper(EntryMapper.class);
            entries.insert(entry("A-" + run, "x", "S1"));
            entries.insert(entry("B-" + run, "x", null));
            List<String> orders = List.of("O-" + run);

            assertThat(entries.standingOfRecord("A-" + run)).hasSize(1);
            assertThat(entries.standingOfCharge("CH-A-" + run)).hasSize(1);
            assertThat(entries.standingOfEvent("A-" + run)).hasSize(1);
            assertThat(entries.standingOfOrders(orders, Kind.REFUND)).hasSize(2);
            assertThat(entries.withoutLot(orders)).isEmpty();
            assertThat(entries.withoutSupplier(List.of("L-" + run)))
                    .extracting(EntryRow::recordNo)
                    .containsExactly("B-" + run);
            assertThat(entries.unpriced(List.of("SKU-" + run))).isEmpty();
            assertThat(entries.unvalued(AT, AT.plusSeconds(1), 9))
                    .noneMatch(row -> row.recordNo().endsWith(run));
            assertThat(entries.firstAt(AT, AT.plusSeconds(1))).isEqualTo(AT);
            assertThat(entries.lossesOf("S1-" + run, AT, AT.plusSeconds(1))).hasSize(1);
            assertThat(entries.lossesOf("S1-" + run, AT.minusSeconds(9), AT)).isEmpty();
        }
    }

    @BothDatabases
    void everyCutAddsUpAndPagesGoOn(Database database) {
        try (SqlSession session = database.session()) {
            EntryMapper entries = session.getMapper(EntryMapper.class);
            entries.insert(entry("A-" + run, "x", "S1"));
            entries.insert(entry("B-" + run, "x", null));
            EntryFilter filter = EntryFilter.ofOrder("O-" + run);

            for (String by : List.of(
                    "event",
                    "record",
                    "order",
                    "sku",
                    "lot",
                    "supplier",
                    "stage",
                    "category",
                    "kind",
                    "month",
                    "series",
                    "basis",
                    "party",
                    "currency")) {
                var sums = entries.sums(filter, by);
                assertThat(sums.stream().map(EntryMapper.SumRow::loss).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as(by)
                        .isEqualByComparingTo("200.00");
            }
            assertThat(entries.sums(filter, "month").get(0).key()).isEqualTo("2026-11");
            assertThat(entries.lossOfEvents(List.of("A-" + run)))
                    .singleElement()
                    .satisfies(sum -> assertThat(sum.loss()).isEqualByComparingTo("100.00"));
            EntryRow first = entries.page(filter, null, 0, 1).get(0);
            assertThat(entries.page(filter, first.at(), first.id(), 9))
                    .extracting(EntryRow::recordNo)
                    .containsExactly("B-" + run);
        }
    }

    @BothDatabases
    void aPartySeesItsPartOfEachLineAndTheRestIsUndecided(Database database) {
        try (SqlSession session = database.session()) {
            EntryMapper entries = session.getMapper(EntryMapper.class);
            ShareMapper shares = session.getMapper(ShareMapper.class);
            entries.insert(entry("A-" + run, "x", "S1"));
            entries.insert(entry("B-" + run, "x", null));
            EntryRow line = entries.standing("A-" + run, "x").orElseThrow();
            shares.insert(share(line, "SUPPLIER", "60", "67.80", "60.00"));
            shares.insert(share(line, "COMPANY", "40", "45.20", "40.00"));

            assertThat(entries.sums(EntryFilter.ofOrder("O-" + run), "party"))
                    .extracting(sum -> sum.key() + " " + sum.loss())
                    .containsExactlyInAnyOrder("null 100.00", "COMPANY 40.00", "SUPPLIER 60.00");
            EntryFilter supplier = new EntryFilter(
                    null, null, null, null, null, null, null, "O-" + run, null, null, null, null, null, "SUPPLIER");
            assertThat(entries.page(supplier, null, 0, 9)).singleElement().satisfies(row -> assertThat(row.loss())
                    .isEqualByComparingTo("60.00"));
            assertThat(entries.sums(supplier, "kind")).singleElement().satisfies(sum -> assertThat(sum.cashOut())
                    .isEqualByComparingTo("67.80"));

            entries.insert(line.reversal(AT, "test"));
            shares.reverse(line.id());
            assertThat(shares.of(List.of(line.id()))).hasSize(2);
            assertThat(entries.sums(supplier, "kind")).singleElement().satisfies(sum -> assertThat(sum.loss())
                    .isEqualByComparingTo("0"));
        }
    }

    @BothDatabases
    void aMonthIsClosedUntilItIsOpenedAgain(Database database) {
        try (SqlSession session = database.session()) {
            MonthMapper months = session.getMapper(MonthMapper.class);
            String period = "1999-0" + (1 + Math.abs(run.hashCode()) % 9);
            assertThat(months.lockOne(31)).isEqualTo(31);
            assertThat(months.lockAll()).hasSize(32);
            months.insert(
                    new MonthMapper.MonthRow(period, 1, AT, "finance", null, 2, "0".repeat(64), null, null, null));
            months.insertTotal(
                    new MonthMapper.TotalRow(period, 1, "CNY", Category.APPRAISAL, BigDecimal.ZERO, BigDecimal.ONE, 2));

            assertThat(months.isClosed(period)).isTrue();
            assertThat(months.lastClosed().orElseThrow()).isGreaterThanOrEqualTo(period);
            assertThat(months.totals(period, 1)).hasSize(1);
            assertThat(months.reopen(period, AT, "manager", "账单漏了")).isEqualTo(1);
            assertThat(months.reopen(period, AT, "manager", "again")).isZero();
            assertThat(months.isClosed(period)).isFalse();
            assertThat(months.all())
                    .filteredOn(row -> row.period().equals(period))
                    .singleElement()
                    .satisfies(row -> assertThat(row.reopenReason()).isEqualTo("账单漏了"));
        }
    }

    private static ShareMapper.ShareRow share(EntryRow line, String party, String percent, String cash, String loss) {
        return new ShareMapper.ShareRow(
                line.id(), party, new BigDecimal(percent), new BigDecimal(cash), new BigDecimal(loss));
    }

    @BothDatabases
    void aLineIsFoundByIdAndTheNewestComeFirst(Database database) {
        try (SqlSession session = database.session()) {
            EntryMapper entries = session.getMapper(EntryMapper.class);
            entries.insert(entry("A-" + run, "x", "S1"));
            entries.insert(entry("B-" + run, "x", null));
            EntryFilter filter = EntryFilter.ofOrder("O-" + run);

            EntryRow newest = entries.newest(filter, null, 0, 1).get(0);
            assertThat(newest.recordNo()).isEqualTo("B-" + run);
            assertThat(entries.find(newest.id())).contains(newest);
            assertThat(entries.newest(filter, newest.at(), newest.id(), 5))
                    .extracting(EntryRow::recordNo)
                    .containsExactly("A-" + run);
            assertThat(entries.lastSeq("A-" + run, "x")).isEqualTo(1);
            assertThat(entries.lastSeq("A-" + run, "y")).isZero();
            assertThat(entries.scrappedUnits("SKU-" + run, "L-" + run)).isZero();
        }
    }

    @BothDatabases
    void theRateInForceOfTheVerySubjectCounts(Database database) {
        try (SqlSession session = database.session()) {
            RateMapper rates = session.getMapper(RateMapper.class);
            RateRow fresh = new RateRow("LABOUR", run, "*", AT, AT.plusSeconds(60), new BigDecimal("3.5"), "CNY", 10);
            assertThat(rates.insert(fresh)).isEqualTo(1);
            assertThat(rates.insert(fresh)).isZero();

            assertThat(rates.at("LABOUR", run, "*", AT).orElseThrow().amount()).isEqualByComparingTo("3.5");
            assertThat(rates.at("LABOUR", run, "*", AT.minusSeconds(1))
                            .orElseThrow()
                            .amount())
                    .isEqualByComparingTo("0.6");
            assertThat(rates.at("LABOUR", run, "*", AT.plusSeconds(60))
                            .orElseThrow()
                            .subject())
                    .isEqualTo("*");
            assertThat(rates.all()).extracting(RateRow::subject).contains(run);
        }
    }

    private EntryRow entry(String recordNo, String item, String supplier) {
        return new EntryRow(
                null,
                recordNo,
                item,
                1,
                null,
                Category.EXTERNAL_FAILURE,
                Kind.REFUND,
                Stage.RETURN,
                new BigDecimal("113.00"),
                new BigDecimal("100.00"),
                "CNY",
                Basis.GIVEN,
                recordNo,
                "O-" + run,
                "SKU-" + run,
                "L-" + run,
                supplier == null ? null : supplier + "-" + run,
                1,
                null,
                Goods.SCRAPPED,
                "CH-" + recordNo,
                AT,
                null,
                null,
                AT,
                "test");
    }
}
