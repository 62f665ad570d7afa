package org.qualoop.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.Photos;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An inspection in Camunda's Tasklist on a phone, as the inspector holds it. */
@QualoopTest
class InspectionFormsBrowserTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @LocalServerPort
    private int port;

    @Test
    void anInspectorRecordsADefectOnItsUnitAndCompletesWithOneHand() {
        InboundSteps in = new InboundSteps(port, engine, jobs);
        String no = in.arrive(500);
        String unit = in.tranche(no, 1).get("units").get(0).asText();

        try (Visitor inspector =
                Chromium.visitorWithPhone(port).login(in.task(no, "inspectLot").getAssignee())) {
            inspector.openTask(in.task(no, "inspectLot").getId());
            inspector.find(".ql-inspection dl").waitFor();
            assertThat(inspector.text(".ql-inspection")).contains("500", in.receipt, "AQL", "拒收");
            assertThat(inspector.find("[data-document]:visible").count())
                    .as("no documents demanded")
                    .isZero();

            Locator units = inspector.find(".ql-inspection .ql-choices .ql-option");
            assertThat(units.count()).isEqualTo(50);
            units.first().click();
            inspector.page().selectOption("#ql-unit-defect", "LEAKAGE");
            inspector
                    .find(".ql-inspection fieldset input[type=file]")
                    .setInputFiles(new FilePayload("leak.jpg", "image/jpeg", Photos.jpeg()));
            inspector.picture("inspection-unit");
            inspector.find(".ql-inspection fieldset button:has-text('记下缺陷')").click();
            inspector
                    .find(".ql-inspection .ql-option:has-text('✗ " + unit + "')")
                    .waitFor();

            inspector.page().check("#sampleDone");
            inspector.addPhoto().picture("inspection-inspect").complete();
        }
        in.run(no);
        JsonNode tranche = in.tranche(no, 1);
        assertThat(tranche.get("verdict").asText()).as("one major defect, Ac 1").isEqualTo("ACCEPTED");
        assertThat(tranche.get("classes").get(1).get("found").asInt()).isOne();
        assertThat(tranche.get("findings").get(0).get("evidenceIds")).hasSize(1);
    }
}
