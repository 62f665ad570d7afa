package org.qualoop.platform.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.qualoop.platform.Problem;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Work behind a task that has a problem with what a person gave. */
@Component("refusingListener")
@Profile("test")
class RefusingListener implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        if (Boolean.TRUE.equals(task.getVariable("refuse"))) {
            throw Problem.unprocessable("/refuse", "Not like this");
        }
    }
}
