package org.qualoop.rma.process;

import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Knows whether a payment can still be called back. */
@Component
public class RefundGuard {

    private static final String TOPIC = "payment-refund";

    private final ExternalTaskService externalTasks;

    RefundGuard(ExternalTaskService externalTasks) {
        this.externalTasks = externalTasks;
    }

    /**
     * Nobody has taken the payment yet. Once a worker had it, the money may be on its way even when the worker's lock
     * has run out.
     */
    public boolean stillHere(DelegateExecution execution) {
        return externalTasks
                .createExternalTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .topicName(TOPIC)
                .list()
                .stream()
                .allMatch(task -> task.getWorkerId() == null);
    }
}
