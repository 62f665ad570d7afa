package org.qualoop.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.inspection.SopDesk.step;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.qualoop.inspection.data.RecheckMapper;
import org.qualoop.testing.Chromium;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.qualoop.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A signature and a recheck in Camunda's Tasklist; rechecks as pages. */
@QualoopTest
class InspectionPagesBrowserTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private RecheckMapper rechecks;

    @LocalServerPort
    private int port;

    @Test
    void aPersonSignsWithThePasswordBeforeTheTaskCanBeCompleted() {
        SopDesk desk = new SopDesk(engine, port);
        desk.inForce(step("approval", "SIGNATURE", "choices", List.of("APPROVED", "REVIEWED")));
        Task task = desk.started();
        engine.getTaskService().setAssignee(task.getId(), "quality");

        try (Visitor quality = Chromium.visitor(port).login("quality").openTask(task.getId())) {
            assertThat(quality.completeButton().isEnabled()).isFalse();
            quality.page().fill("#ql-approval", "wrong");
            quality.page().click(".ql-signature button");
            quality.page().locator(".ql-signature-refused:not(:empty)").waitFor();
            assertThat(quality.completeButton().isEnabled()).isFalse();

            quality.page().fill("#ql-approval", "qualoop");
            quality.page().click(".ql-signature button");
            quality.page().locator(".ql-signature:has-text('已签名')").waitFor();
            quality.picture("sop-signature").complete();
        }
        assertThat(desk.isOpen(task)).isFalse();
    }

    @Test
    void aParcelIsCheckedInTasklistAndSeenOnThePages() {
        RecheckFloor floor = new RecheckFloor(engine, jobs, rechecks, port);
        floor.goods(null).ordered("VIP").outbound("PACKED").begun();

        try (Visitor warehouse = Chromium.visitorWithPhone(port)
                .login(floor.task().getAssignee())
                .openTask(floor.task().getId())) {
            warehouse.page().fill("#scannedItems", floor.barcode + "\n" + floor.barcode);
            warehouse.page().fill("#weightGrams", "215.5");
            warehouse.addPhoto().picture("recheck-shipment").complete();
        }
        assertThat(floor.recheck().status()).isEqualTo("PASSED");

        try (Visitor quality = Chromium.visitor(port).login("quality")) {
            quality.open("/records/rechecks/" + floor.recheck().recheckNo());
            assertThat(quality.text("main")).contains("已放行", floor.outboundNo);
            assertThat(quality.accessibilityFaults()).isEmpty();
        }
    }
}
