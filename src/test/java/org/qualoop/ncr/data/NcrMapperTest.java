package org.qualoop.ncr.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;
import org.junit.jupiter.api.Test;
import org.qualoop.inspection.Severity;
import org.qualoop.ncr.Disposition;
import org.qualoop.ncr.NcrFilter;
import org.qualoop.ncr.NcrStage;
import org.qualoop.ncr.NcrStatus;
import org.qualoop.ncr.SourceKind;
import org.qualoop.ncr.data.NcrDetailMapper.HandoverRow;
import org.qualoop.ncr.data.NcrDetailMapper.SourceRow;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.qualoop.testing.Plans;

class NcrMapperTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123456Z");

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String sku = "SKU-" + run;
    private final String key = sku + "|L1|LEAKAGE";

    @BothDatabases
    void aNewNcrIsStoredAsItWasReported(Database database) {
        try (SqlSession session = database.session()) {
            mapper(session).insertOrLock(fresh("A", key));

            Map<String, Object> row = row(database, "A");
            assertThat(row)
                    .containsEntry("STATUS", "OPEN")
                    .containsEntry("STAGE", "TRIAGE")
                    .containsEntry("CASES", 1)
                    .containsEntry("REPORT_TEXT", "漏液 🧴")
                    .containsEntry("OPEN_KEY", key);
            NcrRow read = mapper(session).find(no("A")).orElseThrow();
            assertThat(read.openedAt()).isEqualTo(AT);
            assertThat(read.sourceKind()).isEqualTo(SourceKind.REVIEW);
            assertThat(read.safety()).isTrue();
            assertThat(read.costAmount()).isNull();
        }
    }

    @BothDatabases
    void aSecondOneWithTheOpenKeyIsNotInserted(Database database) {
        try (SqlSession session = database.session()) {
            mapper(session).insertOrLock(fresh("A", key));
            mapper(session).insertOrLock(fresh("B", key));

            assertThat(mapper(session).openNumberOf(key)).contains(no("A"));
            assertThat(mapper(session).find(no("B"))).isEmpty();
        }
    }

    @BothDatabases
    void withoutAnOpenKeyEveryOneIsInserted(Database database) {
        try (SqlSession session = database.session()) {
            mapper(session).insertOrLock(fresh("A", null));
            mapper(session).insertOrLock(fresh("B", null));

            assertThat(count(database)).isEqualTo(2);
        }
    }

    @BothDatabases
    void whoComesSecondWaitsForTheFirstAndThenSeesIt(Database database) throws Exception {
        try (SqlSession first = database.transaction();
                SqlSession second = database.transaction()) {
            mapper(first).insertOrLock(fresh("A", key));
            assertThat(count(database)).as("not yet committed").isZero();
            CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> {
                mapper(second).insertOrLock(fresh("B", key));
                return mapper(second).openNumberOf(key).orElseThrow();
            });
            first.commit(true);

            assertThat(other.get(20, TimeUnit.SECONDS)).isEqualTo(no("A"));
            second.rollback(true);
        }
    }

    @BothDatabases
    void aFilledOpenKeyOfAnotherNcrIsRefused(Database database) {
        try (SqlSession session = database.session()) {
            mapper(session).insertOrLock(fresh("A", key));
            mapper(session).insertOrLock(fresh("B", null));

            assertThatThrownBy(() -> mapper(session).setGoods(no("B"), sku, "L1", null, key))
                    .isInstanceOf(PersistenceException.class);
            assertThat(row(database, "B")).containsEntry("OPEN_KEY", null);
        }
    }

    @BothDatabases
    void whatIsClosedChangesNoMoreAndFreesItsKey(Database database) {
        try (SqlSession session = database.session()) {
            NcrMapper ncrs = mapper(session);
            ncrs.insertOrLock(fresh("A", key));
            assertThat(ncrs.close(no("A"), NcrStatus.CLOSED, AT, "抽检合格", new BigDecimal("12.50"), "CNY", null))
                    .isEqualTo(1);

            assertThat(ncrs.close(no("A"), NcrStatus.REJECTED, AT, "x", null, null, null))
                    .isZero();
            assertThat(ncrs.setStage(no("A"), NcrStage.TRIAGE)).isZero();
            assertThat(ncrs.join(no("A"), 9, Severity.CRITICAL, true)).isZero();
            assertThat(ncrs.setOwner(no("A"), "x", "x", "x", AT)).isZero();
            assertThat(ncrs.setCause(no("A"), "x", "USE", "x")).isZero();
            assertThat(ncrs.setDisposition(no("A"), Disposition.SCRAP, null)).isZero();
            assertThat(ncrs.setDefect(no("A"), "ODOR", Severity.MINOR, false, null))
                    .isZero();
            assertThat(ncrs.setGoods(no("A"), "x", "x", "x", null)).isZero();
            assertThat(row(database, "A"))
                    .containsEntry("STATUS", "CLOSED")
                    .containsEntry("STAGE", "DONE")
                    .containsEntry("OPEN_KEY", null)
                    .containsEntry("COST_AMOUNT", new BigDecimal("12.50"));
            ncrs.insertOrLock(fresh("B", key));
            assertThat(ncrs.openNumberOf(key)).contains(no("B"));
        }
    }

    @BothDatabases
    void anOpenOneTakesOwnerCauseAndDisposition(Database database) {
        try (SqlSession session = database.session()) {
            NcrMapper ncrs = mapper(session);
            ncrs.insertOrLock(fresh("A", null));
            ncrs.setProcess(no("A"), "P-1");
            ncrs.setOwner(no("A"), "quality", "quality", "manager", AT);
            ncrs.setOwner(no("A"), "manager", "manager", "admin", AT);
            ncrs.join(no("A"), 3, Severity.CRITICAL, true);
            ncrs.setDefect(no("A"), "ODOR", Severity.MINOR, false, null);
            ncrs.setGoods(no("A"), sku, "L9", null, null);
            ncrs.setSupplier(sku, "L9", "S-1");
            ncrs.setSupplier(sku, "L9", "S-2");
            ncrs.setCause(no("A"), "瓶盖", "PRODUCTION", "SUPPLIER");
            ncrs.setDisposition(no("A"), Disposition.USE_AS_IS, "经理批准");

            NcrRow ncr = ncrs.lock(no("A")).orElseThrow();
            assertThat(ncr.processInstanceId()).isEqualTo("P-1");
            assertThat(ncr.owner()).isEqualTo("manager");
            assertThat(ncr.accountable()).isEqualTo("SUPPLIER");
            assertThat(ncr.cases()).isEqualTo(3);
            assertThat(ncr.severity()).isEqualTo(Severity.MINOR);
            assertThat(ncr.supplierCode()).isEqualTo("S-1");
            assertThat(ncr.stage()).isEqualTo(NcrStage.VERIFICATION);
            assertThat(ncr.concession()).isEqualTo("经理批准");
            assertThat(ncr.dueAt()).isEqualTo(AT);
        }
    }

    @BothDatabases
    void reportsLeadToTheirNcrByRefAndByOrder(Database database) {
        try (SqlSession session = database.session()) {
            NcrMapper ncrs = mapper(session);
            NcrDetailMapper details = session.getMapper(NcrDetailMapper.class);
            ncrs.insertOrLock(fresh("A", null));
            ncrs.insertOrLock(fresh("B", null));
            details.addSource(source("A", "R1", "O1-" + run));
            details.addSource(source("A", "R1", null));
            details.addSource(source("A", "R2", "O2-" + run));
            details.addSource(source("B", "R2", "O2-" + run));
            details.copySources(no("A"), no("B"));

            assertThat(details.countSources(no("A"))).isEqualTo(2);
            assertThat(details.countSources(no("B"))).isEqualTo(2);
            assertThat(details.sources(List.of(no("A"))).get(0).orderNo()).isEqualTo("O1-" + run);
            assertThat(ncrs.ofSource(SourceKind.REVIEW, "R1-" + run))
                    .extracting(NcrRow::ncrNo)
                    .containsExactly(no("A"), no("B"));
            assertThat(ncrs.ofSource(SourceKind.RETURN, "R1-" + run)).isEmpty();
            assertThat(ncrs.ofOrder("O1-" + run)).hasSize(2);
            assertThat(ncrs.withoutLot(List.of("O-" + run, "O-NONE"))).hasSize(0);
        }
    }

    @BothDatabases
    void liabilityAndHandoversHangOnTheirNcr(Database database) {
        try (SqlSession session = database.session()) {
            NcrDetailMapper details = session.getMapper(NcrDetailMapper.class);
            details.addLiability(no("A"), "SUPPLIER", new BigDecimal("70"));
            details.addLiability(no("A"), "WAREHOUSE", new BigDecimal("30"));
            details.addLiability(no("A"), "SUPPLIER", new BigDecimal("60.5"));
            details.addHandover(new HandoverRow(no("A"), AT, null, "quality", "quality", "ASSIGNED"));
            details.addHandover(new HandoverRow(no("A"), AT, "quality", "quality", "quality-2", "REASSIGNED"));

            assertThat(details.liability(List.of(no("A"), no("B"))))
                    .extracting(NcrDetailMapper.LiabilityRow::sharePercent)
                    .containsExactly(new BigDecimal("60.50"), new BigDecimal("30.00"));
            assertThat(details.handovers(List.of(no("A"))))
                    .extracting(HandoverRow::toOwner)
                    .containsExactly("quality", "quality-2");
            details.clearLiability(no("A"));
            assertThat(details.liability(List.of(no("A")))).isEmpty();
        }
    }

    @BothDatabases
    void aPageIsFilteredNewestFirstAndGoesOnAfterItsCursor(Database database) {
        try (SqlSession session = database.session()) {
            NcrMapper ncrs = mapper(session);
            ncrs.insertOrLock(fresh("A", key));
            ncrs.insertOrLock(fresh("B", null));
            ncrs.insertOrLock(fresh("C", null));
            NcrFilter filter = new NcrFilter(
                    NcrStatus.OPEN, Severity.MAJOR, SourceKind.REVIEW, "S-1", sku, "L1", "O-" + run, null);

            assertThat(ncrs.page(filter, null, null, 2))
                    .extracting(NcrRow::ncrNo)
                    .containsExactly(no("C"), no("B"));
            assertThat(ncrs.page(filter, AT, no("B"), 2))
                    .extracting(NcrRow::ncrNo)
                    .containsExactly(no("A"));
            assertThat(ncrs.page(new NcrFilter(null, null, null, null, sku, null, null, "nobody"), null, null, 9))
                    .isEmpty();
        }
    }

    @BothDatabases
    void aColumnOfTheBoardBeginsWithWhatIsDueFirst(Database database) {
        try (SqlSession session = database.session()) {
            NcrMapper ncrs = mapper(session);
            for (String name : List.of("A", "B", "C", "D")) {
                ncrs.insertOrLock(fresh(name, null));
            }
            ncrs.setOwner(no("A"), "quality", "quality", "manager", AT.plusSeconds(60));
            ncrs.setOwner(no("B"), "quality", "quality", "manager", AT.plusSeconds(30));
            ncrs.setStage(no("D"), NcrStage.DISPOSITION);
            NcrFilter mine = NcrFilter.ofLot(sku, "L1");

            NcrFilter triage = mine.at(NcrStage.TRIAGE);
            List<NcrRow> first = ncrs.lane(triage, AT, null, 2);
            assertThat(first).extracting(NcrRow::ncrNo).containsExactly(no("B"), no("A"));
            assertThat(ncrs.lane(triage, AT, first.get(1), 2))
                    .extracting(NcrRow::ncrNo)
                    .containsExactly(no("C"));
            assertThat(ncrs.lane(triage, AT, ncrs.find(no("C")).orElseThrow(), 2))
                    .isEmpty();
            assertThat(ncrs.lane(triage.dueBefore(AT.plusSeconds(31)), AT, null, 9))
                    .extracting(NcrRow::ncrNo)
                    .containsExactly(no("B"));
            assertThat(ncrs.lane(triage.saying((run + "-a").toLowerCase(java.util.Locale.ROOT)), AT, null, 9))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(ncrs.lane(triage.saying(sku), AT, null, 9)).hasSize(3);
            assertThat(ncrs.lane(triage.saying("%"), AT, null, 9)).isEmpty();
            assertThat(ncrs.lanes(mine, AT.plusSeconds(31), AT))
                    .anySatisfy(lane -> {
                        assertThat(lane.stage()).isEqualTo(NcrStage.TRIAGE);
                        assertThat(lane.count()).isEqualTo(3);
                        assertThat(lane.overdue()).isEqualTo(1);
                    })
                    .anySatisfy(lane -> assertThat(lane.stage()).isEqualTo(NcrStage.DISPOSITION));
            String before = ncrs.pulse();
            ncrs.close(no("C"), NcrStatus.CLOSED, AT, "好", null, null, null);
            assertThat(ncrs.pulse()).isNotEqualTo(before);
            assertThat(ncrs.lane(mine.at(NcrStage.DONE), AT, null, 9))
                    .extracting(NcrRow::ncrNo)
                    .containsExactly(no("C"));
            assertThat(ncrs.lane(mine.at(NcrStage.DONE), AT.plusSeconds(1), null, 9))
                    .isEmpty();
        }
    }

    @Test
    void theBoardAndTheListReadRangesOfIndexesHoweverManyWereClosed() {
        Database database = Database.onMySql();
        List<Object[]> closed = new java.util.ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            java.sql.Timestamp at = java.sql.Timestamp.from(AT.minusSeconds(86_400L * 365 + i));
            closed.add(new Object[] {no("old" + i), at, at});
        }
        database.rows().batchUpdate("""
                insert into ncr (ncr_no, status, stage, severity, safety, defect_code, source_kind, source_ref, cases,
                  opened_at, opened_by, closed_at)
                values (?, 'CLOSED', 'DONE', 'MAJOR', false, 'LEAKAGE', 'MANUAL', 'x', 1, ?, 'test', ?)""", closed);
        database.rows().queryForList("analyze table ncr");
        try (SqlSession session = database.session()) {
            NcrMapper ncrs = mapper(session);
            NcrFilter all = new NcrFilter(null, null, null, null, null, null, null, null);
            Plans.readRangesOf(database, "from ncr n", () -> {
                ncrs.pulse();
                ncrs.lanes(all, AT, AT);
                ncrs.lane(all.at(NcrStage.TRIAGE), AT, null, 26);
                ncrs.lane(all.at(NcrStage.DONE), AT, null, 26);
                ncrs.page(all, AT.minusSeconds(86_400L * 365 + 2_900), no("old2900"), 50);
            });
        }
    }

    private static NcrMapper mapper(SqlSession session) {
        return session.getMapper(NcrMapper.class);
    }

    private String no(String name) {
        return "NCR-" + run + "-" + name;
    }

    private NewNcr fresh(String name, String openKey) {
        return new NewNcr(
                no(name),
                Severity.MAJOR,
                true,
                "LEAKAGE",
                SourceKind.REVIEW,
                "taobao/" + name + run,
                "O-" + run,
                sku,
                "L1",
                "S-1",
                "漏液 🧴",
                AT,
                "system",
                openKey);
    }

    private SourceRow source(String ncr, String ref, String orderNo) {
        return new SourceRow(no(ncr), SourceKind.REVIEW, ref + "-" + run, orderNo, "text", AT);
    }

    private Map<String, Object> row(Database database, String name) {
        Map<String, Object> row = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        row.putAll(database.rows().queryForMap("select * from ncr where ncr_no = ?", no(name)));
        return row;
    }

    private int count(Database database) {
        return database.rows().queryForObject("select count(*) from ncr where sku = ?", Integer.class, sku);
    }
}
