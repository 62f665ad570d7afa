package org.qualoop.delivery.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.delivery.data.CareRow;
import org.qualoop.delivery.domain.CareWork;
import org.springframework.stereotype.Component;

/** Looks whether the parcel has moved on meanwhile, and if not, whether to look at it now or later. */
@Component
class CheckParcelDelegate implements JavaDelegate {

    private final CareWork careWork;

    CheckParcelDelegate(CareWork careWork) {
        this.careWork = careWork;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CareRow care = careWork.lock(execution.getProcessBusinessKey());
        Object later = execution.getVariable(ParcelCareNames.LOOK_AGAIN_IN);
        boolean now = later == null || care.owesMoney() || ParcelCareNames.NEVER.equals(later);
        execution.setVariable(ParcelCareNames.SETTLED, careWork.isSettled(care));
        execution.setVariable(ParcelCareNames.WAIT_FOR, now ? null : later);
        execution.setVariable(ParcelCareNames.CUSTOMER_WORDS, care.wordsZh());
    }
}
