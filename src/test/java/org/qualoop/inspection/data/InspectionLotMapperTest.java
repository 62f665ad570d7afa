package org.qualoop.inspection.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.inspection.InspectionFilter;
import org.qualoop.inspection.InspectionMode;
import org.qualoop.inspection.InspectionStatus;
import org.qualoop.inspection.InspectionVerdict;
import org.qualoop.inspection.RejectionOutcome;
import org.qualoop.inspection.SamplingSeverity;
import org.qualoop.inspection.Severity;
import org.qualoop.inspection.data.FindingMapper.DocumentRow;
import org.qualoop.inspection.data.FindingMapper.FindingRow;
import org.qualoop.inspection.data.FindingMapper.MeasurementRow;
import org.qualoop.inspection.data.SwitchMapper.SwitchRow;
import org.qualoop.inspection.data.TrancheMapper.ClassRow;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

/** Every statement about inspection lots, on both databases. */
class InspectionLotMapperTest {

    private static final Instant AT = Instant.parse("2026-11-23T01:02:03.456789Z");

    private final String no = "INS-" + UUID.randomUUID();
    private final String receipt = "GR-" + UUID.randomUUID();

    @BothDatabases
    void aLotComesBackAsItWasStored(Database database) {
        try (SqlSession session = database.session()) {
            InspectionMapper lots = session.getMapper(InspectionMapper.class);
            InspectionRow row = lot(100);
            lots.insert(row);

            assertThat(lots.find(no)).contains(row);
            assertThat(lots.lock(no)).contains(row);
            assertThat(lots.ofReceipts(List.of(receipt, "none"))).containsExactly(row);
            assertThat(lots.withoutSupplier(List.of("PO-" + no))).containsExactly(row);
            assertThat(lots.lastPart(receipt, 1)).isEqualTo(1);
            assertThat(lots.lastPart(receipt, 2)).isZero();
            InspectionFilter filter = new InspectionFilter(InspectionStatus.OPEN, null, "S-" + no, "L");
            assertThat(lots.page(filter, null, null, 10)).containsExactly(row);
            assertThat(lots.page(filter, AT, no, 10)).isEmpty();
            assertThat(lots.count(filter)).isOne();
        }
    }

    @BothDatabases
    void neverIsMoreJudgedThanWasReceived(Database database) {
        try (SqlSession session = database.session()) {
            InspectionMapper lots = session.getMapper(InspectionMapper.class);
            lots.insert(lot(100));

            assertThat(lots.close(no, InspectionVerdict.ACCEPTED, AT)).isZero();
            assertThat(lots.judge(no, 60, 10)).isOne();
            assertThat(lots.judge(no, 31, 0)).isZero();
            assertThat(lots.releaseUrgently(no, 31, "manager")).isZero();
            assertThat(lots.releaseUrgently(no, 20, "manager")).isOne();
            assertThat(lots.releaseUrgently(no, 11, "manager")).isZero();
            assertThat(lots.judge(no, 30, 0)).isOne();
            assertThat(lots.concede(no, 11)).isZero();
            assertThat(lots.concede(no, 4)).isOne();
            assertThat(lots.close(no, InspectionVerdict.MIXED, AT)).isOne();
            assertThat(lots.judge(no, 0, 0)).as("closed").isZero();
            assertThat(database.rows()
                            .queryForMap(
                                    "select accepted_qty, rejected_qty, status from inspection_lot where inspection_no = ?",
                                    no))
                    .containsEntry("accepted_qty", 94)
                    .containsEntry("rejected_qty", 6)
                    .containsEntry("status", "CLOSED");
            assertThat(lots.withdraw(no, AT.plusSeconds(1))).isOne();
            assertThat(lots.withdraw(no, AT)).isZero();
            assertThat(lots.find(no).orElseThrow().closedAt()).isEqualTo(AT);
        }
    }

    @BothDatabases
    void aLotLearnsWhatComesLater(Database database) {
        try (SqlSession session = database.session()) {
            InspectionMapper lots = session.getMapper(InspectionMapper.class);
            lots.insert(lot(100));
            lots.setProcess(no, "p-1");
            lots.setOwner(no, "inspector", "inspector", AT);
            lots.setLine(no, "PO-2", "SUP", "WH-2", AT, LocalDate.parse("2026-01-01"), null);
            lots.setMode(no, InspectionMode.FULL, "SUPPLIER_SUSPENDED");
            lots.setQuantities(no, 90, 1, 2);
            lots.setPlan(no, 30, "unit-general", 1, "CCC");
            assertThat(lots.setExpiry(no, LocalDate.parse("2030-01-01"))).isZero();

            InspectionRow row = lots.find(no).orElseThrow();
            assertThat(row.pending()).isEqualTo(87);
            assertThat(row.supplierCode()).isEqualTo("SUP");
            assertThat(row.mode()).isEqualTo(InspectionMode.FULL);
            assertThat(row.expiresOn()).isEqualTo(LocalDate.parse("2027-01-01"));
            assertThat(row.documents()).isEqualTo("CCC");
            assertThat(row.processInstanceId()).isEqualTo("p-1");
        }
    }

    @BothDatabases
    void aTrancheIsJudgedOnceAndDisposedOnce(Database database) {
        try (SqlSession session = database.session()) {
            TrancheMapper tranches = session.getMapper(TrancheMapper.class);
            TrancheRow row = tranche(50, null, 0, 0);
            tranches.insert(row);
            assertThat(tranches.open(no)).contains(row);
            assertThat(tranches.replan(tranche(60, null, 0, 0))).isOne();
            assertThat(tranches.begin(no, AT.plusSeconds(5))).isOne();
            assertThat(tranches.begin(no, AT.plusSeconds(6))).isZero();
            tranches.insertClass(new ClassRow(no, 1, Severity.MINOR, new BigDecimal("4.000"), "H", 50, 5, 6, null));
            tranches.insertClass(new ClassRow(no, 1, Severity.CRITICAL, new BigDecimal("0.000"), "H", 50, 0, 1, null));
            tranches.setFound(no, 1, Severity.MINOR, 7);

            assertThat(tranches.classes(List.of(no)))
                    .extracting(ClassRow::severity)
                    .containsExactly(Severity.CRITICAL, Severity.MINOR);
            assertThat(tranches.classes(List.of(no)).get(1).found()).isEqualTo(7);
            assertThat(tranches.judge(tranche(60, InspectionVerdict.REJECTED, 0, 60)))
                    .isOne();
            assertThat(tranches.judge(tranche(60, InspectionVerdict.ACCEPTED, 60, 0)))
                    .isZero();
            assertThat(tranches.open(no)).isEmpty();
            assertThat(tranches.dispose(no, 1, RejectionOutcome.USE_AS_IS, "quality", AT))
                    .isOne();
            assertThat(tranches.dispose(no, 1, RejectionOutcome.SCRAP, "quality", AT))
                    .isZero();
            assertThat(tranches.concede(no, 1)).isOne();
            TrancheRow last = tranches.find(no, 1).orElseThrow();
            assertThat(last.acceptedQty()).isEqualTo(60);
            assertThat(last.rejectedQty()).isZero();
            assertThat(last.begunAt()).isEqualTo(AT.plusSeconds(5));
            assertThat(tranches.ofInspections(List.of(no))).containsExactly(last);
            assertThat(tranches.deleteClasses(no, 1)).isEqualTo(2);
        }
    }

    @BothDatabases
    void theSameFindingAgainReplacesTheFirst(Database database) {
        try (SqlSession session = database.session()) {
            FindingMapper findings = session.getMapper(FindingMapper.class);
            FindingRow first = new FindingRow(no, 1, 7, "LEAKAGE", Severity.MAJOR, null, "a", "inspector", AT);
            findings.put(first);
            findings.put(new FindingRow(no, 1, 7, "LEAKAGE", Severity.CRITICAL, "漏 💧", "b", "inspector-2", AT));
            assertThat(findings.findings(no)).singleElement().satisfies(row -> {
                assertThat(row.severity()).isEqualTo(Severity.CRITICAL);
                assertThat(row.note()).isEqualTo("漏 💧");
            });
            assertThat(findings.remove(no, 1, 7, "LEAKAGE")).isOne();

            MeasurementRow value = new MeasurementRow(
                    no,
                    1,
                    7,
                    "ph",
                    new BigDecimal("9.1000"),
                    new BigDecimal("4.0000"),
                    new BigDecimal("8.5000"),
                    "pH",
                    false,
                    "inspector",
                    AT);
            findings.putMeasurement(value);
            findings.putMeasurement(value);
            assertThat(findings.measurements(no)).containsExactly(value);

            findings.putDocument(new DocumentRow(no, "CCC", null, "inspector", AT));
            findings.putDocument(new DocumentRow(no, "CCC", "2026", "inspector", AT));
            assertThat(findings.documents(no)).containsExactly(new DocumentRow(no, "CCC", "2026", "inspector", AT));
        }
    }

    @BothDatabases
    void aSeriesKeepsItsState(Database database) {
        try (SqlSession session = database.session()) {
            SwitchMapper switches = session.getMapper(SwitchMapper.class);
            assertThat(switches.find("", "S-" + no)).isEmpty();
            switches.put(series(SamplingSeverity.NORMAL, 3));
            switches.put(series(SamplingSeverity.TIGHTENED, 0));
            assertThat(switches.find("", "S-" + no)).contains(series(SamplingSeverity.TIGHTENED, 0));
            assertThat(switches.lock("", "S-" + no)).contains(series(SamplingSeverity.TIGHTENED, 0));
        }
    }

    private SwitchRow series(SamplingSeverity severity, int score) {
        return new SwitchRow("", "S-" + no, severity, score, "101", 1, false, 2, 0, AT);
    }

    private TrancheRow tranche(int qty, InspectionVerdict verdict, int accepted, int rejected) {
        return new TrancheRow(
                no,
                1,
                qty,
                20,
                SamplingSeverity.NORMAL,
                "II",
                -5_000_000_000L,
                verdict,
                accepted,
                rejected,
                0,
                null,
                null,
                null,
                null,
                AT,
                null,
                verdict == null ? null : AT,
                verdict == null ? null : "inspector",
                null);
    }

    private InspectionRow lot(int qty) {
        return new InspectionRow(
                no,
                receipt,
                1,
                1,
                null,
                "PO-" + no,
                null,
                "WH-1",
                "S-" + no,
                "L",
                AT,
                qty,
                0,
                0,
                0,
                null,
                null,
                LocalDate.parse("2027-01-01"),
                InspectionStatus.OPEN,
                null,
                InspectionMode.SAMPLE,
                "ROUTINE",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                AT,
                null,
                null);
    }
}
