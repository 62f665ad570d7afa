package org.qualoop.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.qualoop.complaint.data.CaseMapper;
import org.qualoop.complaint.data.CaseRow;
import org.springframework.stereotype.Component;

/** What a diagram's step to the outside must say about its case, read when the step begins. */
@Component
public class CaseFacts {

    /** Facts of one case, as the record has them now. */
    public record Facts(String channel, String sourceRef, String orderNo, String customerId) {}

    private final CaseMapper cases;

    CaseFacts(CaseMapper cases) {
        this.cases = cases;
    }

    public Facts of(DelegateExecution execution) {
        CaseRow row = cases.find(execution.getProcessBusinessKey()).orElseThrow();
        return new Facts(row.sourceChannel(), row.sourceRef(), row.orderNo(), row.customerId());
    }
}
