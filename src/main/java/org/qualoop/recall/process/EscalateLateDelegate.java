package org.qualoop.recall.process;

import static org.qualoop.recall.process.RecallNames.no;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.qualoop.platform.DutyRoster;
import org.qualoop.recall.domain.Recalls;
import org.springframework.stereotype.Component;

/** Tasks of this recall that are overdue go to the lead of their group. */
@Component
class EscalateLateDelegate implements JavaDelegate {

    private final TaskService tasks;
    private final DutyRoster roster;
    private final Recalls recalls;
    private final Clock clock;

    EscalateLateDelegate(TaskService tasks, DutyRoster roster, Recalls recalls, Clock clock) {
        this.tasks = tasks;
        this.roster = roster;
        this.recalls = recalls;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant now = clock.instant();
        List<Task> overdue = tasks.createTaskQuery()
                .processInstanceBusinessKey(no(execution))
                .dueBefore(Date.from(now.plusMillis(1)))
                .unlimitedList();
        for (Task task : overdue) {
            String lead = leadOf(task, now);
            if (lead != null && !lead.equals(task.getAssignee())) {
                tasks.setAssignee(task.getId(), lead);
                recalls.note(
                        no(execution), "recall.escalated", Map.of("task", task.getTaskDefinitionKey(), "owner", lead));
                execution.setVariable(RecallNames.TELL_TO, lead);
            }
        }
    }

    /** Of the task's groups the one that leads another of them; else the lead of its first group. */
    private String leadOf(Task task, Instant now) {
        List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return groups.stream()
                .map(roster::leadGroupOf)
                .sorted(Comparator.comparing(lead -> !groups.contains(lead)))
                .flatMap(lead -> roster.onDuty(lead, now).stream())
                .findFirst()
                .orElse(null);
    }
}
