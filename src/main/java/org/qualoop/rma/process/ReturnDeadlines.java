package org.qualoop.rma.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.qualoop.rma.data.ReturnMapper;
import org.springframework.stereotype.Component;

/** Due times only ever come nearer: the task, its overdue timer and the record move together. */
@Component
class ReturnDeadlines {

    private static final String OVERDUE_TIMER = "late_";

    private final TaskService tasks;
    private final ManagementService management;
    private final ReturnMapper returns;

    ReturnDeadlines(TaskService tasks, ManagementService management, ReturnMapper returns) {
        this.tasks = tasks;
        this.management = management;
        this.returns = returns;
    }

    /** Pulls the due time of the open step to {@code at}, unless it is earlier already. */
    void pull(DelegateExecution execution, Instant at) {
        if (!(execution.getVariable(ReturnNames.DUE_AT) instanceof Date due) || !at.isBefore(due.toInstant())) {
            return;
        }
        Date earlier = Date.from(at);
        String instance = execution.getProcessInstanceId();
        execution.setVariable(ReturnNames.DUE_AT, earlier);
        returns.setDueAt(execution.getProcessBusinessKey(), at);
        for (Task task : tasks.createTaskQuery().processInstanceId(instance).list()) {
            task.setDueDate(earlier);
            tasks.saveTask(task);
        }
        for (Job timer :
                management.createJobQuery().processInstanceId(instance).timers().list()) {
            if (isOverdueTimer(timer)) {
                management.setJobDuedate(timer.getId(), earlier);
            }
        }
    }

    private boolean isOverdueTimer(Job timer) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId()
                .startsWith(OVERDUE_TIMER);
    }
}
