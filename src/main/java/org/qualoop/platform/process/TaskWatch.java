package org.qualoop.platform.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.qualoop.platform.TaskAccepted;
import org.qualoop.platform.TaskCompleted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Notices, behind every door, that the assignee has touched his task and that a task was completed. */
@Component
class TaskWatch implements TaskListener {

    private final Holding holding;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskWatch(Holding holding, ApplicationEventPublisher events, Clock clock) {
        this.holding = holding;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        String actor = Context.getCommandContext().getAuthenticatedUserId();
        DelegateExecution execution = task.getExecution();
        if (actor == null || execution == null) {
            return;
        }
        boolean completed = EVENTNAME_COMPLETE.equals(task.getEventName());
        boolean own = actor.equals(task.getAssignee()) || completed;
        if (own && Boolean.FALSE.equals(execution.getVariable(OwnerNames.ACCEPTED))) {
            execution.setVariable(OwnerNames.ACCEPTED, true);
            events.publishEvent(new TaskAccepted(
                    execution.getProcessBusinessKey(),
                    execution.getProcessInstanceId(),
                    task.getTaskDefinitionKey(),
                    actor,
                    clock.instant()));
        }
        if (completed) {
            holding.completed(task);
            events.publishEvent(new TaskCompleted(
                    execution.getProcessBusinessKey(),
                    execution.getProcessInstanceId(),
                    task.getTaskDefinitionKey(),
                    actor,
                    clock.instant()));
        }
    }
}
