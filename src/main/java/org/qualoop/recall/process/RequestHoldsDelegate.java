package org.qualoop.recall.process;

import static org.qualoop.recall.process.RecallNames.no;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.domain.Containment;
import org.springframework.stereotype.Component;

/** Holds the lots at our own gate and takes every warehouse and parcel that nobody takes care of yet. */
@Component
class RequestHoldsDelegate implements JavaDelegate {

    private final Containment containment;

    RequestHoldsDelegate(Containment containment) {
        this.containment = containment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        containment.request(no(execution));
        containment.take(no(execution), execution.getProcessInstanceId());
    }
}
