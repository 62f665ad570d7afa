package org.qualoop.training.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.OwnerAssigned;
import org.qualoop.platform.process.OwnerNames;
import org.qualoop.training.data.TrainingRow;
import org.qualoop.training.domain.TrainingSteps;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The person himself, not whoever is on duty, owns what he has to learn. */
@Component
class AssignTraineeDelegate implements JavaDelegate {

    private final TrainingSteps steps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssignTraineeDelegate(TrainingSteps steps, ApplicationEventPublisher events, Clock clock) {
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TrainingRow row = steps.row(execution.getProcessBusinessKey());
        execution.setVariable(OwnerNames.OWNER, row.person());
        execution.setVariable(OwnerNames.OWNER_GROUP, row.groupId());
        execution.setVariable(OwnerNames.DUE_AT, Date.from(row.dueAt()));
        execution.setVariable(OwnerNames.ACCEPTED, false);
        events.publishEvent(new OwnerAssigned(
                row.trainingNo(),
                execution.getProcessInstanceId(),
                row.groupId(),
                row.person(),
                null,
                row.dueAt(),
                OwnerAssigned.Reason.ASSIGNED,
                clock.instant(),
                execution.getCurrentActivityId()));
    }
}
