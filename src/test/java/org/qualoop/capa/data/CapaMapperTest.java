package org.qualoop.capa.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.capa.CapaFilter;
import org.qualoop.capa.CapaReason;
import org.qualoop.capa.CapaStatus;
import org.qualoop.capa.CapaStep;
import org.qualoop.capa.CapaView.Verdict;
import org.qualoop.capa.data.CapaDetailMapper.ActionRow;
import org.qualoop.capa.data.CapaDetailMapper.CheckRow;
import org.qualoop.capa.data.CapaDetailMapper.EntryRow;
import org.qualoop.inspection.Severity;
import org.qualoop.ncr.NcrRepeats.Repeat;
import org.qualoop.ncr.SourceKind;
import org.qualoop.ncr.data.NcrMapper;
import org.qualoop.ncr.data.NewNcr;
import org.qualoop.ncr.data.RepeatMapper;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

class CapaMapperTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123456Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String sku = "SKU-" + run;

    @BothDatabases
    void aSecondOneOfTheSameCauseIsNotInsertedWhileTheFirstIsOpen(Database database) {
        try (SqlSession session = database.session()) {
            CapaMapper capas = session.getMapper(CapaMapper.class);
            capas.insertOrLock(fresh("A", sku + "|S|LEAKAGE"));
            capas.insertOrLock(fresh("B", sku + "|S|LEAKAGE"));

            assertThat(capas.openNumberOf(sku + "|S|LEAKAGE")).contains(no("A"));
            assertThat(capas.find(no("B"))).isEmpty();
            assertThat(capas.close(no("A"), CapaStatus.CLOSED, AT, "manager")).isEqualTo(1);
            capas.insertOrLock(fresh("B", sku + "|S|LEAKAGE"));
            assertThat(capas.openOf(sku, "LEAKAGE")).extracting(CapaRow::capaNo).containsExactly(no("B"));
            assertThat(capas.find(no("A")).orElseThrow().step()).isEqualTo(CapaStep.DONE);
        }
    }

    @BothDatabases
    void anOpenOneMovesAndAClosedOneDoesNot(Database database) {
        try (SqlSession session = database.session()) {
            CapaMapper capas = session.getMapper(CapaMapper.class);
            capas.insertOrLock(fresh("A", null));
            capas.setProcess(no("A"), "P-1");
            capas.setOwner(no("A"), "quality", "quality", "manager");
            capas.setStep(no("A"), CapaStep.D3, AT);
            capas.setEffect(no("A"), "returnRate", 50, 30, 100, 3);
            capas.setWindow(no("A"), DAY, DAY.plusDays(29), 1);

            CapaRow capa = capas.lock(no("A")).orElseThrow();
            assertThat(capa.title()).isEqualTo("渗漏 🧴");
            assertThat(capa.step()).isEqualTo(CapaStep.D3);
            assertThat(capa.dueAt()).isEqualTo(AT);
            assertThat(capa.windowTo()).isEqualTo(DAY.plusDays(29));
            assertThat(capa.processInstanceId()).isEqualTo("P-1");
            capas.reopen(no("A"), 2);
            assertThat(capas.find(no("A")).orElseThrow())
                    .extracting(CapaRow::roundNo, CapaRow::extensions, CapaRow::windowFrom)
                    .containsExactly(2, 0, null);
            capas.close(no("A"), CapaStatus.REJECTED, AT, "quality");
            assertThat(capas.setStep(no("A"), CapaStep.D4, AT)).isZero();
            assertThat(capas.setOwner(no("A"), "x", "x", "x")).isZero();
            assertThat(capas.setEffect(no("A"), "x", 1, 1, 1, 1)).isZero();
            assertThat(capas.setWindow(no("A"), DAY, DAY, 1)).isZero();
            assertThat(capas.reopen(no("A"), 3)).isZero();
            assertThat(capas.close(no("A"), CapaStatus.CLOSED, AT, "x")).isZero();
        }
    }

    @BothDatabases
    void aPageIsFilteredNewestFirst(Database database) {
        try (SqlSession session = database.session()) {
            CapaMapper capas = session.getMapper(CapaMapper.class);
            capas.insertOrLock(fresh("A", null));
            capas.insertOrLock(fresh("B", null));
            CapaFilter filter = new CapaFilter(CapaStatus.OPEN, null, sku, "S", "LEAKAGE");

            assertThat(capas.page(filter, null, null, 1))
                    .extracting(CapaRow::capaNo)
                    .containsExactly(no("B"));
            assertThat(capas.page(filter, AT, no("B"), 9))
                    .extracting(CapaRow::capaNo)
                    .containsExactly(no("A"));
            assertThat(capas.count(filter)).isEqualTo(2);
            assertThat(capas.count(new CapaFilter(null, "nobody", sku, null, null)))
                    .isZero();
        }
    }

    @BothDatabases
    void ncrsEntriesActionsAndChecksHangOnTheirCapa(Database database) {
        try (SqlSession session = database.session()) {
            CapaMapper capas = session.getMapper(CapaMapper.class);
            CapaDetailMapper details = session.getMapper(CapaDetailMapper.class);
            capas.insertOrLock(fresh("A", null));
            assertThat(details.addNcr(no("A"), "N1-" + run, AT)).isEqualTo(1);
            assertThat(details.addNcr(no("A"), "N1-" + run, AT)).isZero();
            details.copyNcr("N1-" + run, "N2-" + run, AT);
            details.dropNcr("N1-" + run);
            assertThat(details.ncrs(no("A"))).containsExactly("N2-" + run);
            assertThat(capas.ofNcr("N2-" + run)).extracting(CapaRow::capaNo).containsExactly(no("A"));

            details.putEntry(new EntryRow(no("A"), 1, CapaStep.D4, "rootCause", "旧", "quality", AT));
            details.putEntry(new EntryRow(no("A"), 1, CapaStep.D4, "rootCause", "夹头", "quality", AT));
            details.putEntry(new EntryRow(no("A"), 2, CapaStep.D4, "rootCause", "模具", "quality", AT));
            assertThat(details.entries(no("A"))).extracting(EntryRow::content).containsExactly("夹头", "模具");

            details.putAction(action("1", "换夹头"));
            details.putAction(action("1", "换夹头与弹簧"));
            details.putAction(action("2", "培训"));
            assertThat(details.finishAction(no("A") + "-R1-1", "已换", "warehouse", AT))
                    .isEqualTo(1);
            assertThat(details.finishAction(no("A") + "-R1-1", "再", "x", AT)).isZero();
            details.giveAction(no("A") + "-R1-2", "quality");
            assertThat(details.action(no("A") + "-R1-2").orElseThrow().owner()).isEqualTo("quality");
            details.dropOpenActions(no("A"), 1);
            assertThat(details.actions(no("A"))).singleElement().satisfies(done -> {
                assertThat(done.actionText()).isEqualTo("换夹头与弹簧");
                assertThat(done.result()).isEqualTo("已换");
            });

            details.addCheck(check());
            assertThat(details.checks(no("A"))).containsExactly(check());
        }
    }

    @BothDatabases
    void earlierExceptionsOfOneCauseAreCounted(Database database) {
        try (SqlSession session = database.session()) {
            NcrMapper ncrs = session.getMapper(NcrMapper.class);
            RepeatMapper repeats = session.getMapper(RepeatMapper.class);
            ncrs.insertOrLock(ncr("N1", "S", AT));
            ncrs.insertOrLock(ncr("N2", null, AT.plusSeconds(1)));
            ncrs.insertOrLock(ncr("N3", "OTHER", AT.plusSeconds(2)));
            ncrs.insertOrLock(ncr("N4", "S", AT.minusSeconds(99)));

            assertThat(repeats.of(sku, "S", "LEAKAGE", AT))
                    .extracting(Repeat::ncrNo)
                    .containsExactly("N2-" + run, "N1-" + run);
            assertThat(repeats.of(sku, null, "LEAKAGE", AT)).hasSize(3);
            assertThat(repeats.of(sku, null, "ODOR", AT)).isEmpty();
        }
    }

    private NewNcr ncr(String name, String supplier, Instant at) {
        return new NewNcr(
                name + "-" + run,
                Severity.MAJOR,
                false,
                "LEAKAGE",
                SourceKind.REVIEW,
                name + run,
                null,
                sku,
                null,
                supplier,
                "漏",
                at,
                "system",
                null);
    }

    private ActionRow action(String no, String text) {
        return new ActionRow(no("A"), no("A") + "-R1-" + no, 1, text, "warehouse", "warehouse", AT, null, null, null);
    }

    private CheckRow check() {
        return new CheckRow(
                no("A"),
                1,
                1,
                "returnRate",
                "supplier+sku",
                "S|" + sku,
                DAY.minusDays(29),
                DAY,
                new BigDecimal("9.0000"),
                new BigDecimal("100.0000"),
                DAY.plusDays(1),
                DAY.plusDays(30),
                new BigDecimal("1.0000"),
                new BigDecimal("90.0000"),
                50,
                80,
                Verdict.EFFECTIVE,
                AT,
                "system");
    }

    private NewCapa fresh(String name, String openKey) {
        return new NewCapa(
                no(name),
                "渗漏 🧴",
                Severity.MAJOR,
                sku,
                "S",
                "L1",
                "LEAKAGE",
                CapaReason.REPEAT,
                "三次",
                AT,
                "system",
                openKey);
    }

    private String no(String name) {
        return "CAPA-" + run + "-" + name;
    }
}
