package org.qualoop.delivery.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Remembers who promised the money, so that another person approves it, and forgets an earlier approval. */
@Component
class CareDecider implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        Authentication actor =
                task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        task.setVariable(ParcelCareNames.COMPENSATION_BY, actor == null ? task.getAssignee() : actor.getUserId());
        task.setVariable(ParcelCareNames.APPROVED, false);
    }
}
