package org.qualoop.platform.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.qualoop.platform.DutyRoster;
import org.qualoop.platform.OwnerAssigned;
import org.qualoop.platform.OwnerAssigned.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives a process an owner, the next one, or the lead; the record's room hears of it by {@link OwnerAssigned}. */
@Component
class Ownership {

    private static final String DEFAULT_DUE = "P1D";

    private final DutyRoster roster;
    private final TaskService tasks;
    private final Holding holding;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ownership(DutyRoster roster, TaskService tasks, Holding holding, ApplicationEventPublisher events, Clock clock) {
        this.roster = roster;
        this.tasks = tasks;
        this.holding = holding;
        this.events = events;
        this.clock = clock;
    }

    void assign(DelegateExecution execution) {
        String group = (String) execution.getVariable(OwnerNames.OWNER_GROUP);
        Instant now = clock.instant();
        if (execution.getVariable(OwnerNames.LEAD_GROUP) == null) {
            execution.setVariable(OwnerNames.LEAD_GROUP, roster.leadGroupOf(group));
        }
        List<String> onDuty = roster.onDuty(group, now);
        String owner = onDuty.isEmpty() ? null : onDuty.get(0);
        Instant due = due(execution, now);
        execution.setVariable(OwnerNames.OWNER, owner);
        execution.setVariable(OwnerNames.DUE_AT, Date.from(due));
        execution.setVariable(OwnerNames.ACCEPTED, false);
        publish(execution, group, owner, null, due, Reason.ASSIGNED);
    }

    void reassign(DelegateExecution execution) {
        String group = (String) execution.getVariable(OwnerNames.OWNER_GROUP);
        String owner = (String) execution.getVariable(OwnerNames.OWNER);
        List<String> onDuty = roster.onDuty(group, clock.instant());
        int turn = onDuty.indexOf(owner);
        if (turn >= 0 && turn + 1 < onDuty.size()) {
            hand(execution, group, onDuty.get(turn + 1), Reason.REASSIGNED);
        } else {
            escalate(execution);
        }
    }

    void escalate(DelegateExecution execution) {
        String leadGroup = (String) execution.getVariable(OwnerNames.LEAD_GROUP);
        List<String> leads = roster.onDuty(leadGroup, clock.instant());
        if (!leads.isEmpty()) {
            hand(execution, leadGroup, leads.get(0), Reason.ESCALATED);
        }
    }

    private void hand(DelegateExecution execution, String group, String to, Reason reason) {
        String from = (String) execution.getVariable(OwnerNames.OWNER);
        if (to.equals(from)) {
            return;
        }
        execution.setVariable(OwnerNames.OWNER, to);
        for (Task task : openTasksOf(execution.getProcessInstanceId(), from)) {
            holding.passedOn(execution, task, group);
            tasks.setAssignee(task.getId(), to);
        }
        Date due = (Date) execution.getVariable(OwnerNames.DUE_AT);
        publish(execution, group, to, from, due == null ? null : due.toInstant(), reason);
    }

    /** A person gives the task to somebody else, who has to accept it; with it go its owner's other tasks of the process. */
    void give(TaskEntity given, String to, String group) {
        DelegateExecution execution = given.getExecution();
        String from = given.getAssignee();
        execution.setVariable(OwnerNames.OWNER, to);
        execution.setVariable(OwnerNames.ACCEPTED, false);
        List<Task> all = from == null ? List.of(given) : openTasksOf(execution.getProcessInstanceId(), from);
        for (Task task : all) {
            holding.passedOn(execution, task, group);
            tasks.setAssignee(task.getId(), to);
        }
        Date due = (Date) execution.getVariable(OwnerNames.DUE_AT);
        publish(execution, group, to, from, due == null ? null : due.toInstant(), Reason.GIVEN);
    }

    private List<Task> openTasksOf(String processInstanceId, String owner) {
        var query = tasks.createTaskQuery().processInstanceId(processInstanceId);
        return (owner == null ? query.taskUnassigned() : query.taskAssignee(owner)).unlimitedList();
    }

    private Instant due(DelegateExecution execution, Instant now) {
        Object dueIn = execution.getVariable(OwnerNames.DUE_IN);
        Instant ours = now.plus(Duration.parse(dueIn == null ? DEFAULT_DUE : dueIn.toString()));
        Instant theirs = instant(execution.getVariable(OwnerNames.PLATFORM_DEADLINE));
        return theirs != null && theirs.isBefore(ours) ? theirs : ours;
    }

    private static Instant instant(Object value) {
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        return value instanceof Date date ? date.toInstant() : Instant.parse(value.toString());
    }

    private void publish(
            DelegateExecution execution, String group, String owner, String previous, Instant due, Reason reason) {
        events.publishEvent(new OwnerAssigned(
                execution.getProcessBusinessKey(),
                execution.getProcessInstanceId(),
                group,
                owner,
                previous,
                due,
                reason,
                clock.instant(),
                execution.getCurrentActivityId()));
    }
}
