package org.qualoop.inspection.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.qualoop.inspection.domain.InspectionJudging;

/** What {@code inbound-inspection} calls its variables, and how they are read. */
final class InspectionNames {

    static final String TRANCHE_NO = "trancheNo";
    static final String VERDICT = "verdict";
    static final String ACCEPTED_QTY = "acceptedQty";
    static final String REJECTED_QTY = "rejectedQty";
    static final String RELEASE_QTY = "releaseQty";
    static final String DEFECT_CODE = "defectCode";
    static final String FAULT_CODE = "faultCode";
    static final String DESTROYED = "destroyed";
    static final String EXPIRES_ON = "expiresOn";
    static final String DOCUMENTS_MISSING = "documentsMissing";
    static final String URGENT_QTY = "urgentQty";
    static final String APPROVAL = "approval";
    static final String RISK = "riskAccepted";
    static final String GRANT = "GRANT";

    /** Kinds of documents by the variable that carries their reference. */
    static final Map<String, String> DOCUMENTS =
            Map.of("filingNo", "FILING", "cccNo", "CCC", "labReport", "LAB_REPORT");

    private InspectionNames() {}

    static String no(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    static int tranche(DelegateExecution execution) {
        return ((Number) execution.getVariable(TRANCHE_NO)).intValue();
    }

    /** Writes what the diagram goes on with. */
    static void write(DelegateExecution execution, InspectionJudging.Outcome outcome) {
        execution.setVariable(VERDICT, outcome.accepted() ? "ACCEPTED" : "REJECTED");
        execution.setVariable(ACCEPTED_QTY, outcome.acceptedQty());
        execution.setVariable(REJECTED_QTY, outcome.rejectedQty());
        execution.setVariable(RELEASE_QTY, outcome.releaseQty());
        execution.setVariable(FAULT_CODE, outcome.defectCode());
    }
}
