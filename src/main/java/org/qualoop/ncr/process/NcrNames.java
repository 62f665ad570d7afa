package org.qualoop.ncr.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What {@code nonconformance} calls its variables, and how they are read. */
final class NcrNames {

    static final String VERDICT_REASON = "rejectReason";
    static final String DEFECT_CODE = "defectCode";
    static final String SEVERITY = "severity";
    static final String CAUSE = "cause";
    static final String CAUSE_STAGE = "causeStage";
    static final String ACCOUNTABLE = "accountable";
    static final String ACCOUNTABLE_SHARE = "accountableShare";
    static final String SECOND_PARTY = "secondParty";
    static final String DISPOSITION = "disposition";
    static final String CONCESSION = "concession";
    static final String VERIFICATION = "verification";
    static final String COST = "cost";
    static final String SAFETY_ACTION = "safetyAction";
    static final String AUTHORITY_REPORT = "authorityReport";
    static final String SAFETY_GROUP = "safetyGroup";
    static final String SAFETY_DUE_IN = "safetyDueIn";
    static final String SAFETY_OWNER = "safetyOwner";
    static final String SAFETY_DUE_AT = "safetyDueAt";
    static final String HANDLE_SAFETY = "handleSafety";

    private NcrNames() {}

    static String ncrNo(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    static Date date(DelegateExecution execution, String name) {
        return (Date) execution.getVariable(name);
    }
}
