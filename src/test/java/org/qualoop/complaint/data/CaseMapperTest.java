package org.qualoop.complaint.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.complaint.CaseFilter;
import org.qualoop.complaint.CasePriority;
import org.qualoop.complaint.CaseSource;
import org.qualoop.complaint.CaseStatus;
import org.qualoop.inspection.Severity;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

class CaseMapperTest {

    private static final Instant SAID = Instant.parse("2026-11-20T08:00:00.123456Z");

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String caseNo = "CASE-" + key;

    private NewCase opened(String number, String ref, Instant openedAt) {
        return new NewCase(
                number,
                CaseSource.REVIEW,
                "taobao",
                ref + key,
                "O-" + key,
                "SKU-" + key,
                "L-" + key,
                "C-" + key,
                "LEAKAGE",
                Severity.MAJOR,
                CasePriority.HIGH,
                false,
                "NCR-" + key,
                number,
                "P-" + key,
                SAID,
                openedAt);
    }

    private CaseMapper with(SqlSession session) {
        CaseMapper cases = session.getMapper(CaseMapper.class);
        cases.insert(opened(caseNo, "R", SAID));
        return cases;
    }

    private Map<String, Object> row(Database database) {
        return database.rows().queryForMap("select * from complaint_case where case_no = ?", caseNo);
    }

    @BothDatabases
    void aNewCaseIsOpenAndFoundByNumberSourceAndRecord(Database database) {
        try (SqlSession session = database.session()) {
            CaseMapper cases = with(session);

            CaseRow found = cases.find(caseNo).orElseThrow();
            assertThat(found.status()).isEqualTo(CaseStatus.OPEN);
            assertThat(found.openedAt()).isEqualTo(SAID);
            assertThat(found.priority()).isEqualTo(CasePriority.HIGH);
            assertThat(found.injuryOpen()).isFalse();
            assertThat(cases.lock(caseNo)).contains(found);
            assertThat(cases.ofSource(CaseSource.REVIEW, "taobao", "R" + key)).contains(found);
            assertThat(cases.ofSource(CaseSource.COMPLAINT, "taobao", "R" + key))
                    .isEmpty();
            assertThat(cases.ofRecord(caseNo)).contains(found);
            assertThat(cases.ofOrder("O-" + key)).containsExactly(found);
            assertThat(cases.ofLot("SKU-" + key, "L-" + key)).containsExactly(found);
            assertThat(cases.ofLot("SKU-other", "L-" + key)).isEmpty();
        }
    }

    @BothDatabases
    void aSourceHasOneCaseOnly(Database database) {
        try (SqlSession session = database.session()) {
            CaseMapper cases = with(session);

            assertThatThrownBy(() -> cases.insert(opened(caseNo + "b", "R", SAID)))
                    .isInstanceOf(PersistenceException.class);
        }
    }

    @BothDatabases
    void casesOfTheCustomerSaidBeforeAreCounted(Database database) {
        try (SqlSession session = database.session()) {
            CaseMapper cases = with(session);

            assertThat(cases.countOfCustomer("C-" + key, SAID.plusSeconds(1))).isEqualTo(1);
            assertThat(cases.countOfCustomer("C-" + key, SAID)).isZero();
        }
    }

    @BothDatabases
    void pagesGoFromNewToOldWithoutGapOrRepeat(Database database) {
        try (SqlSession session = database.session()) {
            CaseMapper cases = with(session);
            cases.insert(opened(caseNo + "b", "S", SAID));
            cases.insert(opened(caseNo + "c", "T", SAID.minusSeconds(1)));
            CaseFilter filter = new CaseFilter(CaseStatus.OPEN, CaseSource.REVIEW, null, "O-" + key, "NCR-" + key);

            List<CaseRow> first = cases.page(filter, null, null, 1);
            List<CaseRow> rest = cases.page(filter, SAID, caseNo + "b", 10);

            assertThat(first).extracting(CaseRow::caseNo).containsExactly(caseNo + "b");
            assertThat(rest).extracting(CaseRow::caseNo).containsExactly(caseNo, caseNo + "c");
            assertThat(cases.page(new CaseFilter(null, null, "nobody", "O-" + key, null), null, null, 10))
                    .isEmpty();
        }
    }

    @BothDatabases
    void ownerAndFirstResponseAreKeptAndOnlyTheFirstResponseCounts(Database database) {
        try (SqlSession session = database.session()) {
            CaseMapper cases = with(session);

            assertThat(cases.setOwner(caseNo, "li", "customer-service", SAID.plusSeconds(60)))
                    .isEqualTo(1);
            assertThat(cases.setResponded(caseNo, SAID.plusSeconds(5))).isEqualTo(1);
            assertThat(cases.setResponded(caseNo, SAID.plusSeconds(50))).isZero();

            CaseRow found = cases.find(caseNo).orElseThrow();
            assertThat(found.owner()).isEqualTo("li");
            assertThat(found.dueAt()).isEqualTo(SAID.plusSeconds(60));
            assertThat(found.respondedAt()).isEqualTo(SAID.plusSeconds(5));
        }
    }

    @BothDatabases
    void judgementGoodsProcessAndNcrAreReplaced(Database database) {
        try (SqlSession session = database.session()) {
            CaseMapper cases = with(session);

            assertThat(cases.setJudgement(caseNo, "FIRE", Severity.CRITICAL, CasePriority.URGENT, true, "NCR-2" + key))
                    .isEqualTo(1);
            assertThat(cases.setGoods(caseNo, "O-2", "SKU-2", "L-2", "C-2", "NCR-2" + key))
                    .isEqualTo(1);
            assertThat(cases.setProcess(caseNo, "P-2")).isEqualTo(1);

            CaseRow found = cases.find(caseNo).orElseThrow();
            assertThat(found)
                    .extracting(
                            CaseRow::defectCode,
                            CaseRow::severity,
                            CaseRow::priority,
                            CaseRow::safety,
                            CaseRow::sku,
                            CaseRow::lotNo,
                            CaseRow::customerId,
                            CaseRow::processInstanceId)
                    .containsExactly(
                            "FIRE", Severity.CRITICAL, CasePriority.URGENT, true, "SKU-2", "L-2", "C-2", "P-2");
            cases.moveNcr("NCR-2" + key, "NCR-3");
            assertThat(row(database)).containsEntry("ncr_no", "NCR-3");
            assertThat(cases.setNcr(caseNo, "NCR-4")).isEqualTo(1);
            assertThat(row(database)).containsEntry("ncr_no", "NCR-4");
        }
    }

    @BothDatabases
    void aClosedCaseIsNotChangedUntilItIsReopened(Database database) {
        try (SqlSession session = database.session()) {
            CaseMapper cases = with(session);
            assertThat(cases.setInjury(caseNo, true, null)).isEqualTo(1);
            assertThat(cases.setInjury(caseNo, false, "无恙")).isEqualTo(1);
            Served served = new Served("说好了", "抱歉", new BigDecimal("12.50"), "CNY", "PAY-1");
            assertThat(cases.setServed(caseNo, SAID, served)).isEqualTo(1);
            assertThat(cases.close(caseNo, SAID)).isEqualTo(1);

            assertThat(cases.close(caseNo, SAID.plusSeconds(9))).isZero();
            assertThat(cases.setOwner(caseNo, "x", "y", SAID)).isZero();
            assertThat(cases.setServed(caseNo, SAID, served)).isZero();
            assertThat(cases.setInjury(caseNo, true, null)).isZero();
            assertThat(cases.setJudgement(caseNo, "FIRE", Severity.CRITICAL, CasePriority.URGENT, true, null))
                    .isZero();
            CaseRow closed = cases.find(caseNo).orElseThrow();
            assertThat(closed.closedAt()).isEqualTo(SAID);
            assertThat(closed.injuryNote()).isEqualTo("无恙");
            assertThat(closed.compensationAmount()).isEqualByComparingTo("12.50");
            assertThat(closed.paymentNo()).isEqualTo("PAY-1");

            assertThat(cases.reopen(caseNo)).isEqualTo(1);
            assertThat(cases.reopen(caseNo)).isZero();
            assertThat(cases.find(caseNo).orElseThrow().servedAt()).isNull();
        }
    }
}
