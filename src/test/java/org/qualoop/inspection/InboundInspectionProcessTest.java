package org.qualoop.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qualoop.inspection.InboundSteps.ERP;
import static org.qualoop.inspection.InboundSteps.WMS;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qualoop.ncr.NcrApi;
import org.qualoop.testing.Jobs;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Travels every exit, timer and message of {@code inbound-inspection.bpmn}. */
@QualoopTest
class InboundInspectionProcessTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Jobs jobs;

    @Autowired
    private NcrApi ncrs;

    @Autowired
    private LotHolds holds;

    @Autowired
    private JdbcTemplate rows;

    @LocalServerPort
    private int port;

    private InboundSteps in;

    @BeforeEach
    void freshGoods() {
        in = new InboundSteps(port, engine, jobs);
    }

    @Test
    void inTheTransactionOfTheReceiptTheWarehouseIsToldAndALotIsOpen() {
        in.order();
        in.receive(in.receipt, in.lot, 500);

        String no = in.only();
        assertThat(no).startsWith("INS-");
        assertThat(in.waiting(no)).as("before any job has run").containsExactly(WMS);
        assertThat(in.answer(no, WMS).get(0))
                .containsEntry("status", "PENDING_QC")
                .containsEntry("receiptNo", in.receipt)
                .containsEntry("warehouse", "WH-1")
                .containsEntry("lotNo", in.lot)
                .containsEntry("qty", 500);
        JsonNode view = in.view(no);
        assertThat(view.get("status").asText()).isEqualTo("OPEN");
        assertThat(view.get("pendingQty").asInt()).isEqualTo(500);
        assertThat(view.get("supplierCode").asText()).isEqualTo(in.supplier);
    }

    @Test
    void anAcceptedLotBecomesSellable() {
        String no = in.arrive(500);
        JsonNode plan = in.tranche(no, 1);
        assertThat(plan.get("units")).hasSize(plan.get("sampleSize").asInt());
        assertThat(in.view(no).get("owner").asText()).startsWith("inspector");

        assertThat(in.inspect(no).status()).isEqualTo(204);

        JsonNode view = in.view(no);
        assertThat(view.get("status").asText()).isEqualTo("CLOSED");
        assertThat(view.get("verdict").asText()).isEqualTo("ACCEPTED");
        assertThat(view.get("acceptedQty").asInt()).isEqualTo(500);
        assertThat(in.waiting(no))
                .as("released only after the quarantine was told")
                .doesNotContain(ERP);
        in.answer(no, WMS);
        assertThat(in.answer(no, WMS).get(0))
                .containsEntry("status", "AVAILABLE")
                .containsEntry("qty", 500);
        assertThat(in.answer(no, ERP).get(0))
                .containsEntry("status", "RELEASED")
                .containsEntry("qty", 500);
        in.answerAll(no);
        assertThat(in.ended(no)).isTrue();
    }
}
