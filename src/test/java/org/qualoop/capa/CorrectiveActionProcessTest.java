package org.qualoop.capa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qualoop.capa.CapaSteps.leak;
import static org.qualoop.testing.Sample.unique;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.capa.CapaView.Verdict;
import org.qualoop.kpi.Counted;
import org.qualoop.kpi.Counted.About;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.testing.Covers;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Travels every exit and timer of {@code corrective-action.bpmn}. */
@QualoopTest
@Covers("corrective-action")
class CorrectiveActionProcessTest {

    private static final Instant BEFORE = Instant.now().minus(Duration.ofDays(3));
    private static final Instant AFTER = Instant.now().plus(Duration.ofDays(5));

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private CapaApi capas;

    @Autowired
    private KpiApi kpis;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate rows;

    private CapaSteps steps;
    private String sku;
    private String supplier;

    @BeforeEach
    void freshGoods() {
        steps = new CapaSteps(capas, engine, jobs, port);
        sku = unique("SKU");
        supplier = unique("SUP");
    }

    @Test
    void anOpenCapaHasAnOwnerATaskAndADueTimeAfterOneJob() {
        String capaNo = steps.open(leak(sku, supplier));

        CapaView capa = steps.view(capaNo);
        assertThat(steps.openTasks(capaNo)).containsExactly("planResponse");
        assertThat(capa.owner()).isIn("quality", "quality-2");
        assertThat(capa.step()).isEqualTo(CapaStep.D0);
        assertThat(Duration.between(capa.openedAt(), capa.dueAt()))
                .isBetween(Duration.ofHours(23), Duration.ofHours(25));
        assertThat(steps.answer(capaNo, "messenger-send-work-notification").get(0))
                .containsEntry("to", capa.owner())
                .containsEntry("recordNo", capaNo);
    }

    @Test
    void whatDeservesNo8dIsRejectedWithItsReason() {
        String capaNo = steps.open(leak(sku, supplier));

        steps.complete(capaNo, "planResponse", "quality", "capaDecision", "REJECT", "capaRejectReason", "个例");

        CapaView capa = steps.view(capaNo);
        assertThat(capa.status()).isEqualTo(CapaStatus.REJECTED);
        assertThat(capa.facts().get(CapaStep.D0)).containsEntry("capaRejectReason", "个例");
        steps.answer(capaNo, "messenger-send-work-notification");
        assertThat(steps.ended(capaNo)).isTrue();
    }

    @Test
    void anEffectiveCapaIsClosedBySomebodyWhoDidNotWorkOnIt() {
        faults(BEFORE, 10, 1000);
        String capaNo = steps.open(leak(sku, supplier));
        steps.contain(capaNo, "NO");
        steps.cure(capaNo);
        faults(AFTER, 1, 1000);
        assertThat(steps.view(capaNo).step()).isEqualTo(CapaStep.EFFECT);

        steps.fire(capaNo, "effectWindow");

        CapaView.Check check = steps.view(capaNo).checks().get(0);
        assertThat(check.verdict()).isEqualTo(Verdict.EFFECTIVE);
        assertThat(check.before().rate()).isEqualByComparingTo("10000");
        assertThat(check.after().rate()).isEqualByComparingTo("1000");
        assertThatThrownBy(() -> steps.complete(capaNo, "closeCapa", "quality", "recognition", "x"))
                .hasMessageContaining("Somebody else must do this task");
        steps.close(capaNo);
        CapaView capa = steps.view(capaNo);
        assertThat(capa.status()).isEqualTo(CapaStatus.CLOSED);
        assertThat(capa.closedBy()).isEqualTo("manager");
        assertThat(capa.facts().get(CapaStep.D4)).containsEntry("escapePoint", "出货抽检不测扭矩");
        assertThat(capa.actions()).singleElement().satisfies(action -> {
            assertThat(action.result()).isEqualTo("已更换并点检");
            assertThat(action.doneBy()).isEqualTo(action.owner());
        });
        steps.answer(capaNo, "messenger-send-work-notification");
        assertThat(steps.ended(capaNo)).isTrue();
    }

    @Test
    void anIneffectiveCapaReopensItselfAtTheRootCause() {
        faults(BEFORE, 10, 1000);
        String capaNo = steps.open(leak(sku, supplier));
        steps.contain(capaNo, "NO");
        steps.cure(capaNo);
        faults(AFTER, 9, 1000);

        steps.fire(capaNo, "effectWindow");

        CapaView capa = steps.view(capaNo);
        assertThat(capa.round()).isEqualTo(2);
        assertThat(capa.step()).isEqualTo(CapaStep.D4);
        assertThat(capa.checks()).extracting(CapaView.Check::verdict).containsExactly(Verdict.INEFFECTIVE);
        assertThat(steps.openTasks(capaNo)).containsExactly("findRootCause");
        assertThatThrownBy(() -> steps.complete(capaNo, "findRootCause", "quality"))
                .as("what was found in the first round does not count any more")
                .hasMessageContaining("Why 1");
        steps.cure(capaNo, "targetPercent", 5);
        steps.fire(capaNo, "effectWindow");
        assertThat(steps.view(capaNo).actions())
                .extracting(CapaView.Action::round)
                .containsExactly(1, 2);
        assertThat(steps.openTasks(capaNo)).containsExactly("closeCapa");
    }

    @Test
    void tooLittleDataIsWaitedForAndThenAPersonDecides() {
        String capaNo = steps.open(leak(sku, supplier));
        steps.contain(capaNo, "NO");
        steps.cure(capaNo, "windowDays", 10, "minData", 50);

        for (int extension = 1; extension <= 3; extension++) {
            steps.fire(capaNo, "effectWindow");
            CapaView.Effect effect = steps.view(capaNo).effect();
            assertThat(effect.extensions()).isEqualTo(extension);
            assertThat(effect.to()).isEqualTo(effect.from().plusDays(10L * (extension + 1) - 1));
        }
        steps.fire(capaNo, "effectWindow");
        assertThat(steps.openTasks(capaNo)).containsExactly("judgeEffect");
        steps.complete(capaNo, "judgeEffect", "manager", "judgement", "WAIT", "judgementReason", "旺季在后");
        steps.fire(capaNo, "effectWindow");
        steps.complete(capaNo, "judgeEffect", "manager", "judgement", "INEFFECTIVE", "judgementReason", "仍有电话");
        assertThat(steps.view(capaNo).round()).isEqualTo(2);
        steps.cure(capaNo, "windowDays", 10, "minData", 50);
        faults(AFTER, 0, 60);
        steps.fire(capaNo, "effectWindow");

        assertThat(steps.openTasks(capaNo)).containsExactly("closeCapa");
        assertThat(steps.view(capaNo).checks())
                .extracting(CapaView.Check::verdict)
                .hasSize(6)
                .endsWith(Verdict.TOO_LITTLE, Verdict.EFFECTIVE);
    }

    @Test
    void aPersonMayCallItEffectiveOnGrounds() {
        String capaNo = steps.open(leak(sku, supplier));
        steps.contain(capaNo, "NO");
        steps.cure(capaNo);
        for (int i = 0; i < 4; i++) {
            steps.fire(capaNo, "effectWindow");
        }
        steps.complete(capaNo, "judgeEffect", "quality-2", "judgement", "EFFECTIVE", "judgementReason", "产线已停");

        assertThat(steps.openTasks(capaNo)).containsExactly("closeCapa");
    }

    @Test
    void theSupplierIsAskedUrgedAndHisAnswerEntered() {
        String capaNo = steps.open(leak(sku, supplier));
        steps.contain(capaNo, "YES");

        assertThat(steps.answer(capaNo, "supplier-send-message").get(0))
                .containsEntry("supplierCode", supplier)
                .containsEntry("text", "请提交 8D");
        assertThat(steps.openTasks(capaNo)).containsExactly("enterSupplierAnswer");
        steps.fire(capaNo, "supplierSilent");
        assertThat(steps.answer(capaNo, "supplier-send-message")).hasSize(1);
        steps.assertPassed(capaNo, "supplierUrged");
        steps.complete(
                capaNo, "enterSupplierAnswer", "quality", "supplierOutcome", "ANSWERED", "supplierAnswer", "夹头磨损");

        assertThat(steps.view(capaNo).facts().get(CapaStep.D3S)).containsEntry("supplierAnswer", "夹头磨损");
        assertThat(steps.openTasks(capaNo)).containsExactly("findRootCause");
    }

    @Test
    void nobodyIsAskedWhereNoSupplierIsKnown() {
        String capaNo = steps.open(leak(sku, null));

        steps.contain(capaNo, "YES");

        assertThat(steps.openTasks(capaNo)).containsExactly("findRootCause");
    }

    @Test
    void aPlanThatCannotBeDoneIsRefusedByField() {
        String capaNo = steps.open(leak(sku, supplier));
        steps.contain(capaNo, "NO");
        steps.findCause(capaNo);

        assertThatThrownBy(() -> steps.choose(capaNo, "actionOwner_1", "nobody", "action_2", "培训"))
                .hasStackTraceContaining("The plan is not valid");

        assertThat(steps.openTasks(capaNo)).containsExactly("chooseAction");
        assertThat(steps.view(capaNo).actions()).isEmpty();
    }

    @Test
    void aPlanThatIsSentBackStartsAtTheCauseAgain() {
        String capaNo = steps.open(leak(sku, supplier));
        steps.contain(capaNo, "NO");
        steps.findCause(capaNo);
        steps.choose(capaNo);
        assertThatThrownBy(() -> steps.complete(capaNo, "approvePlan", "quality", "planDecision", "APPROVE"))
                .hasMessageContaining("Somebody else must do this task");

        steps.complete(capaNo, "approvePlan", "manager", "planDecision", "RETURN", "planRemark", "没问到底");

        assertThat(steps.openTasks(capaNo)).containsExactly("findRootCause");
        assertThat(steps.view(capaNo).round()).isEqualTo(1);
    }

    @Test
    void eachActionIsATaskOfItsOwnerAndALateOneGoesToTheOwnerOfThe8d() {
        String capaNo = steps.open(leak(sku, supplier));
        steps.contain(capaNo, "NO");
        steps.findCause(capaNo);
        steps.choose(capaNo, "action_2", "培训", "actionOwner_2", "inspector", "actionDays_2", 3);
        steps.approve(capaNo);
        assertThat(steps.tasks(capaNo, "implementAction"))
                .extracting(task -> task.getAssignee())
                .containsExactly("inspector", "warehouse");
        steps.answer(capaNo, "messenger-send-work-notification");

        jobs.timers(steps.process(capaNo))
                .activityId("actionOverdue")
                .list()
                .forEach(timer -> engine.getManagementService().executeJob(timer.getId()));
        steps.run(capaNo);

        String owner = steps.view(capaNo).owner();
        assertThat(steps.tasks(capaNo, "implementAction"))
                .extracting(task -> task.getAssignee())
                .containsExactly(owner, owner);
        assertThat(steps.answer(capaNo, "messenger-send-work-notification"))
                .extracting(reminder -> reminder.get("text"))
                .containsExactlyInAnyOrder("更换夹头", "培训");
        steps.implement(capaNo);
        assertThat(steps.openTasks(capaNo)).containsExactly("preventRecurrence");
        steps.assertPassed(capaNo, "actionReminded", "actionDone");
    }

    @Test
    void aStepThatIsLateGoesToTheLeadAndDailyAgain() {
        String capaNo = steps.open(leak(sku, supplier));
        steps.answer(capaNo, "messenger-send-work-notification");
        String owner = steps.view(capaNo).owner();
        steps.fire(capaNo, "awaitDeadline");
        assertThat(steps.view(capaNo).owner()).as("not late yet").isEqualTo(owner);

        rows.update("update capa set due_at = ? where capa_no = ?", Timestamp.from(BEFORE), capaNo);
        steps.fire(capaNo, "awaitDeadline");

        assertThat(steps.view(capaNo).owner()).isEqualTo("manager");
        assertThat(steps.tasks(capaNo, "planResponse").get(0).getAssignee()).isEqualTo("manager");
        assertThat(steps.answer(capaNo, "messenger-send-work-notification").get(0))
                .containsEntry("to", "manager");
        assertThat(jobs.timers(steps.process(capaNo))
                        .activityId("awaitDeadline")
                        .singleResult()
                        .getDuedate())
                .isCloseTo(Date.from(Instant.now().plus(Duration.ofDays(1))), 60_000);
    }

    @Test
    void anUnclaimedCapaGoesToTheNextAndAnAcceptedOneStays() {
        String capaNo = steps.open(leak(sku, supplier));
        String first = steps.view(capaNo).owner();

        steps.fire(capaNo, "ownerUnclaimed");

        String second = steps.view(capaNo).owner();
        assertThat(second).isNotEqualTo(first);
        assertThat(steps.answer(capaNo, "messenger-send-work-notification"))
                .extracting(reminder -> reminder.get("to"))
                .contains(second);
        steps.accept(capaNo);
        steps.fire(capaNo, "ownerUnclaimed");
        assertThat(steps.view(capaNo).owner()).isEqualTo(second);
        steps.assertPassed(capaNo, "accepted_", "reassigned");
    }

    /** Reports of the fault against units shipped, on one day. */
    private void faults(Instant at, int reports, int shipped) {
        About about = About.goods(null, sku, null).with(Dimension.DEFECT_CODE, "LEAKAGE");
        Counted told = new Counted(
                Kpi.FAULT_REPORT_PPM, sku + at, at, about, BigDecimal.valueOf(reports), BigDecimal.valueOf(shipped));
        transaction.executeWithoutResult(status -> events.publishEvent(told));
        kpis.refresh();
    }
}
