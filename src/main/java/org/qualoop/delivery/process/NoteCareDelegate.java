package org.qualoop.delivery.process;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.delivery.domain.CareWork;
import org.springframework.stereotype.Component;

/** Writes down what customer service decided, and what it promised. */
@Component
class NoteCareDelegate implements JavaDelegate {

    private final CareWork careWork;

    NoteCareDelegate(CareWork careWork) {
        this.careWork = careWork;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean promises = Boolean.TRUE.equals(execution.getVariable(ParcelCareNames.COMPENSATE));
        Object amount = execution.getVariable(ParcelCareNames.COMPENSATION_AMOUNT);
        BigDecimal promised = promises ? new BigDecimal(amount.toString()) : null;
        Object note = execution.getVariable(ParcelCareNames.CARE_NOTE);
        careWork.decided(execution.getProcessBusinessKey(), note.toString(), promised);
        execution.setVariable(ParcelCareNames.OWES_MONEY, promises);
    }
}
