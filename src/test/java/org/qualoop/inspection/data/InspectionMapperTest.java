package org.qualoop.inspection.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.inspection.Defect;
import org.qualoop.inspection.LotHold;
import org.qualoop.inspection.Severity;
import org.qualoop.platform.SopStep;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

class InspectionMapperTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123456Z");

    private final String sku = "SKU-" + UUID.randomUUID();

    @BothDatabases
    void theCatalogueHasEveryCodeWithItsClassAndFlags(Database database) {
        try (SqlSession session = database.session()) {
            var defects = session.getMapper(DefectMapper.class).all();

            assertThat(defects)
                    .contains(
                            new Defect("LEAKAGE", Severity.MAJOR, false, true, "漏液", "Leakage"),
                            new Defect("FIRE", Severity.CRITICAL, true, true, "起火", "Fire or smoke"),
                            new Defect("WRONG_ITEM", Severity.MAJOR, false, false, "错发", "Wrong item"));
            assertThat(defects).extracting(Defect::code).contains(Defect.UNSPECIFIED);
            assertThat(defects).filteredOn(Defect::safety).hasSize(3);
        }
    }

    @BothDatabases
    void theReturnInspectionDemandsPhotoLotGradeAndCause(Database database) {
        try (SqlSession session = database.session()) {
            SopMapper sops = session.getMapper(SopMapper.class);
            int version = sops.newestVersion("return-inspection");
            var steps = sops.steps("return-inspection", version);

            assertThat(steps)
                    .extracting(SopMapper.StepRow::stepId)
                    .containsExactly("photo", "lotNo", "grade", "cause", "defectCode");
            assertThat(steps.get(0).minCount()).isEqualTo(1);
            assertThat(steps.get(2).choices()).isEqualTo("A,B,C,D");
            assertThat(steps.get(4).whenStep()).isEqualTo("cause=PRODUCT_FAULT");
            assertThat(sops.newestVersion("no-such-sop")).isNull();
        }
    }

    @BothDatabases
    void aVersionIsInForceFromItsInstantOn(Database database) {
        try (SqlSession session = database.session()) {
            SopMapper sops = session.getMapper(SopMapper.class);
            String key = "sop-" + UUID.randomUUID();
            var step = new SopMapper.StepRow(
                    "w",
                    "MEASURE",
                    true,
                    "a=1",
                    1,
                    null,
                    new BigDecimal("0.5000"),
                    null,
                    "kg",
                    null,
                    "重",
                    "W",
                    "p",
                    true);
            sops.insert(new SopMapper.VersionRow(key, 1, "一", "One", null, AT, "quality"));
            sops.insertStep(key, 1, 1, step);
            sops.insert(new SopMapper.VersionRow(key, 2, "二", "Two", "why", AT.plusSeconds(1), "quality"));

            assertThat(sops.versionAt(key, AT.minusMillis(1))).isNull();
            assertThat(sops.versionAt(key, AT)).isEqualTo(1);
            assertThat(sops.versionAt(key, AT.plusSeconds(9))).isEqualTo(2);
            assertThat(sops.steps(key, 1)).containsExactly(step);
            assertThat(sops.versions(key))
                    .extracting(SopMapper.VersionRow::version)
                    .containsExactly(2, 1);
            assertThat(sops.version(key, 2).createdAt()).isEqualTo(AT.plusSeconds(1));
            assertThat(sops.newest())
                    .filteredOn(version -> version.sopKey().equals(key))
                    .extracting(SopMapper.VersionRow::note)
                    .containsExactly("why");
        }
    }

    @BothDatabases
    void everyStoredKindIsOneThatTheGateKnows(Database database) {
        Set<String> known =
                java.util.Arrays.stream(SopStep.Kind.values()).map(Enum::name).collect(Collectors.toSet());

        assertThat(database.rows().queryForList("select distinct kind from inspection_sop_step", String.class))
                .isSubsetOf(known);
    }

    @BothDatabases
    void aLotIsHeldByEachRecordOnceUntilTheLastLetsGo(Database database) {
        try (SqlSession session = database.session()) {
            LotHoldMapper holds = session.getMapper(LotHoldMapper.class);
            holds.insert(hold("NCR-A"), key("NCR-A"));
            holds.insert(hold("NCR-A"), key("NCR-A"));
            holds.insert(hold("NCR-B"), key("NCR-B"));
            assertThat(holds.countOpen(sku, "L1")).isEqualTo(2);
            assertThat(holds.openOfSku(sku)).hasSize(2);

            assertThat(holds.release(key("NCR-A"), AT, "quality")).isEqualTo(1);
            assertThat(holds.release(key("NCR-A"), AT, "quality")).isZero();

            assertThat(holds.countOpen(sku, "L1")).isEqualTo(1);
            assertThat(holds.openOf("NCR-A"))
                    .filteredOn(h -> h.sku().equals(sku))
                    .isEmpty();
            assertThat(holds.ofLot(sku, "L1"))
                    .filteredOn(h -> h.recordNo().equals("NCR-A"))
                    .singleElement()
                    .satisfies(h -> {
                        assertThat(h.releasedAt()).isEqualTo(AT);
                        assertThat(h.releasedBy()).isEqualTo("quality");
                    });
        }
    }

    @BothDatabases
    void aHoldMayGoOverToAnotherRecord(Database database) {
        try (SqlSession session = database.session()) {
            LotHoldMapper holds = session.getMapper(LotHoldMapper.class);
            holds.insert(hold("NCR-A"), key("NCR-A"));

            assertThat(holds.rename(key("NCR-A"), key("NCR-C"), "NCR-C")).isEqualTo(1);

            assertThat(holds.ofLot(sku, "L1")).singleElement().satisfies(h -> assertThat(h.recordNo())
                    .isEqualTo("NCR-C"));
        }
    }

    private LotHold hold(String recordNo) {
        return new LotHold(sku, "L1", recordNo, "漏液", AT, "quality", null, null);
    }

    private String key(String recordNo) {
        return sku + "|L1|" + recordNo;
    }
}
