package org.qualoop.capa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.capa.CapaSteps.leak;
import static org.qualoop.testing.Sample.unique;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The plan of an 8D in Camunda's Tasklist: refused with the reason, mended, taken from the group and approved. */
@QualoopTest
class CapaFormsBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private CapaApi capas;

    @Test
    void aRefusedPlanSaysWhyAndATaskOfTheGroupIsAcceptedFromItsForm() {
        CapaSteps steps = new CapaSteps(capas, engine, jobs, port);
        String no = steps.open(leak(unique("SKU"), unique("SUP")));
        steps.contain(no, "NO");
        steps.findCause(no);

        Task plan = steps.tasks(no, "chooseAction").get(0);
        try (Visitor quality = Chromium.visitor(port).login(plan.getAssignee()).openTask(plan.getId())) {
            assertThat(quality.find("#actionOwner_2").isVisible()).isFalse();
            quality.page().fill("#correctiveAction", "夹头每 5 万次更换");
            quality.page().fill("#actionProof", "试产 500 件无漏");
            quality.page().fill("#action_1", "更换夹头");
            quality.find("#actionOwner_2").waitFor();
            quality.page().fill("#actionDays_1", "7");
            quality.choose("kpi", "faultReportPpm");
            quality.find("#ql-people option[value=warehouse-lead]").first().waitFor(Visitor.attached());
            quality.page().fill("#actionOwner_1", "没有的人");
            quality.completeButton().click();
            quality.find(".ql-refusal:has-text('没有的人')").waitFor();
            quality.picture("capa-plan-refused");

            quality.page().fill("#actionOwner_1", "warehouse");
            quality.complete();
        }
        steps.run(no);

        Task approval = steps.tasks(no, "approvePlan").get(0);
        assertThat(approval.getAssignee()).as("any manager may").isNull();
        try (Visitor manager = Chromium.visitor(port).login("manager").openTask(approval.getId())) {
            manager.find(".ql-offer button").click();
            manager.find(".ql-offer").waitFor(Visitor.gone());
            manager.find(".ql-missing").waitFor();
            manager.choose("planDecision", "APPROVE");
            manager.page().fill("#ql-planSignature", "qualoop");
            manager.find(".ql-signature button").click();
            manager.find(".ql-missing.ql-ready").waitFor();
            manager.picture("capa-plan-approved").complete();
        }
        steps.run(no);
        assertThat(steps.openTasks(no)).containsExactly("implementAction");
    }
}
