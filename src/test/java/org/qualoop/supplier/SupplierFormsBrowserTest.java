package org.qualoop.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.testing.Sample.unique;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A qualification in Camunda's Tasklist, as buyer, auditor and deciders see it. */
@QualoopTest
class SupplierFormsBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Test
    void aBuyerAnAuditorAndADeciderWorkInTasklist() {
        SupplierSteps steps = new SupplierSteps(engine, jobs, port);
        String code = unique("SUP");
        String no = steps.apply(code, "OTHER");
        steps.answerAll(no);

        try (Visitor buyer = visitor(steps, no, "collectDocuments")) {
            buyer.choose("documentsOutcome", "ADD");
            buyer.choose("docType", "BUSINESS_LICENCE");
            buyer.page().fill("#ql-docNumber", "91310000MA1");
            buyer.page().fill("#ql-docValidUntil", "2099-12-31");
            assertThat(buyer.completeButton().isEnabled()).isFalse();
            buyer.addPhoto().picture("supplier-documents").complete();
        }
        steps.run(no);
        try (Visitor auditor = visitor(steps, no, "auditSupplier")) {
            for (String item : new String[] {
                "QualitySystem", "Incoming", "Process", "Final", "Traceability", "Hygiene", "Corrective", "Compliance"
            }) {
                auditor.page().fill("#ql-audit" + item, "85");
            }
            auditor.page().fill("#ql-auditFindings", "现场整洁");
            auditor.addPhoto().picture("supplier-audit").complete();
        }
        steps.run(no);
        steps.sample(no, 20, 0, "PASS");
        try (Visitor quality = visitor(steps, no, "decideQuality")) {
            assertThat(quality.find("#proposal").inputValue()).isEqualTo("APPROVE");
            quality.choose("qualityDecision", "APPROVE");
            quality.page().fill("#ql-qualityReason", "体系完善");
            quality.picture("supplier-decision").complete();
        }
        steps.run(no);

        assertThat(steps.view(no).at("/quality/decision").textValue()).isEqualTo("APPROVE");
        assertThat(steps.view(no).get("auditScore").decimalValue()).isEqualByComparingTo("85");
        assertThat(steps.openTasks(no)).containsExactly("decideBuyer");
    }

    private Visitor visitor(SupplierSteps steps, String no, String key) {
        var task = steps.task(no, key);
        return Chromium.visitor(port).login(task.getAssignee()).openTask(task.getId());
    }
}
