package org.qualoop.reissue;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.qualoop.trace.Intake;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tests of this room begin with. */
@QualoopTest
abstract class ReissueRoom {

    @Autowired
    Intake intake;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Jobs jobs;

    @LocalServerPort
    int port;

    ReissueSteps steps;
    String sku;
    String lotNo;

    @BeforeEach
    void room() {
        steps = new ReissueSteps(intake, engine, jobs, port);
        sku = steps.sku("20.00");
        lotNo = steps.lot(sku);
    }
}
