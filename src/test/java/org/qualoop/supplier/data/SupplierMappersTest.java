package org.qualoop.supplier.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.supplier.Standing.Status;
import org.qualoop.supplier.data.DocumentMapper.DocumentRow;
import org.qualoop.supplier.data.QualificationMapper.AuditItemRow;
import org.qualoop.supplier.data.SuspensionMapper.SuspensionRow;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

class SupplierMappersTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123456Z");

    private final String code = "S-" + UUID.randomUUID();

    @BothDatabases
    void aStandingKeepsItsDatesWhenItChanges(Database database) {
        try (SqlSession session = database.session()) {
            StandingMapper standings = session.getMapper(StandingMapper.class);
            standings.save(code, Status.APPROVED, AT, null, "SQ-1");
            standings.setRequalifyAt(code, AT.plus(365, ChronoUnit.DAYS));
            standings.save(code, Status.SUSPENDED, AT.plusSeconds(1), "漏检", "SSP-1");

            var row = standings.find(code).orElseThrow();
            assertThat(row.status()).isEqualTo(Status.SUSPENDED);
            assertThat(row.since()).isEqualTo(AT.plusSeconds(1));
            assertThat(row.reason()).isEqualTo("漏检");
            assertThat(row.requalifyAt()).isEqualTo(AT.plus(365, ChronoUnit.DAYS));
            assertThat(row.dueAt()).as("set at first").isEqualTo(AT);
            assertThat(standings.find(code.toLowerCase())).isEmpty();
        }
    }

    @BothDatabases
    void theSweepTakesTheLongestOverdueFirst(Database database) {
        try (SqlSession session = database.session()) {
            StandingMapper standings = session.getMapper(StandingMapper.class);
            for (int i = 0; i < 3; i++) {
                standings.save(code + i, Status.APPROVED, AT, null, null);
                standings.setDueAt(code + i, Instant.EPOCH.plusSeconds(9 - i));
            }

            assertThat(standings.due(Instant.EPOCH.plusSeconds(8), 5)).containsExactly(code + 2, code + 1);
            assertThat(standings.due(Instant.EPOCH.plusSeconds(8), 1)).containsExactly(code + 2);
            assertThat(standings.page(Status.APPROVED, null, code, 2))
                    .extracting(StandingMapper.StandingRow::supplierCode)
                    .containsExactly(code + 0, code + 1);
            assertThat(standings.page(Status.SUSPENDED, code + 0, null, 2)).isEmpty();
            standings.delete(code + 2);
            assertThat(standings.find(code + 2)).isEmpty();
        }
    }

    @BothDatabases
    void oneOpenQualificationOfASupplier(Database database) {
        try (SqlSession session = database.session()) {
            QualificationMapper mapper = session.getMapper(QualificationMapper.class);
            mapper.insertOrLock(applied("SQ-1-" + code));
            mapper.insertOrLock(applied("SQ-2-" + code));

            assertThat(mapper.openOf(code)).contains("SQ-1-" + code);
            assertThat(mapper.find("SQ-2-" + code)).isEmpty();
            mapper.setAudit("SQ-1-" + code, new BigDecimal("88.50"), false);
            mapper.setSample("SQ-1-" + code, 20, 1, "PASS", "LAB-1");
            mapper.setQualityDecision("SQ-1-" + code, "quality", "APPROVE", "CONDITIONAL");
            mapper.setBuyerDecision("SQ-1-" + code, "manager", "CONDITIONAL", "CONDITIONAL", "理由", AT);
            mapper.setConditions("SQ-1-" + code, "条件", AT);
            assertThat(mapper.close("SQ-1-" + code, "APPROVED", null, AT)).isEqualTo(1);
            assertThat(mapper.close("SQ-1-" + code, "REJECTED", "again", AT)).isZero();

            QualificationRow row = mapper.lock("SQ-1-" + code).orElseThrow();
            assertThat(row.open()).isFalse();
            assertThat(row.status()).isEqualTo("APPROVED");
            assertThat(row.decisionReason()).isEqualTo("理由");
            assertThat(row.auditScore()).isEqualByComparingTo("88.50");
            assertThat(row.appliedAt()).isEqualTo(AT);
            mapper.insertOrLock(applied("SQ-3-" + code));
            assertThat(mapper.openOf(code)).contains("SQ-3-" + code);
            assertThat(mapper.newestOf(code).orElseThrow().qualificationNo()).isEqualTo("SQ-3-" + code);
            assertThat(mapper.page(code, "APPROVED", null, 5)).hasSize(1);
            assertThat(mapper.page(code, null, "SQ-3-" + code, 5)).hasSize(1);
        }
    }

    @BothDatabases
    void anAuditIsReplacedAsAWhole(Database database) {
        try (SqlSession session = database.session()) {
            QualificationMapper mapper = session.getMapper(QualificationMapper.class);
            mapper.addItem(new AuditItemRow(code, "a", new BigDecimal("59.00"), 10, new BigDecimal(60), true));
            mapper.addItem(new AuditItemRow(code, "b", new BigDecimal("10.00"), 10, BigDecimal.ZERO, false));

            assertThat(mapper.items(code)).extracting(AuditItemRow::failed).containsExactly(true, false);
            mapper.clearItems(code);
            assertThat(mapper.items(code)).isEmpty();
        }
    }

    @BothDatabases
    void documentsComeByTypeTheLongestFirst(Database database) {
        try (SqlSession session = database.session()) {
            DocumentMapper mapper = session.getMapper(DocumentMapper.class);
            mapper.save(new DocumentRow(code, "CCC", "1", LocalDate.of(2027, 1, 31), "e1", "buyer", AT));
            mapper.save(new DocumentRow(code, "CCC", "2", null, "e2", "buyer", AT));
            mapper.save(new DocumentRow(code, "CCC", "1", LocalDate.of(2028, 1, 31), "e3", "quality", AT));

            assertThat(mapper.of(code)).extracting(DocumentRow::docNumber).containsExactly("2", "1");
            assertThat(mapper.of(code).get(1).validUntil()).isEqualTo(LocalDate.of(2028, 1, 31));
            assertThat(mapper.of(code).get(1).evidenceId()).isEqualTo("e3");
        }
    }

    @BothDatabases
    void oneOpenSuspensionOfASupplierAndCause(Database database) {
        try (SqlSession session = database.session()) {
            SuspensionMapper mapper = session.getMapper(SuspensionMapper.class);
            mapper.insertOrLock(warned("SSP-1-" + code, "SCORE"));
            mapper.insertOrLock(warned("SSP-2-" + code, "SCORE"));
            mapper.insertOrLock(warned("SSP-3-" + code, "MANUAL"));

            assertThat(mapper.allOpenOf(code))
                    .extracting(SuspensionRow::suspensionNo)
                    .containsExactly("SSP-1-" + code, "SSP-3-" + code);
            mapper.suspend("SSP-1-" + code, AT);
            assertThat(mapper.find("SSP-1-" + code).orElseThrow().suspended()).isTrue();
            mapper.setOwner("SSP-1-" + code, "quality", "quality", AT);
            assertThat(mapper.close("SSP-1-" + code, "REINSTATED", "好", AT)).isEqualTo(1);
            assertThat(mapper.suspend("SSP-1-" + code, AT)).isZero();
            assertThat(mapper.page(code, "REINSTATED", null, 5)).hasSize(1);
            assertThat(mapper.page(code, null, "SSP-3-" + code, 5)).hasSize(1);
        }
    }

    private QualificationRow applied(String no) {
        return QualificationRow.applied(no, code, "瓶厂", "PACKAGING", "a@b.cn", "NEW", "新品", "buyer", AT);
    }

    private SuspensionRow warned(String no, String cause) {
        return new SuspensionRow(
                no,
                code,
                cause,
                "原因",
                "WARNED",
                AT,
                "quality",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                code + '|' + cause);
    }
}
