package org.qualoop.ncr.process;

import static org.qualoop.ncr.process.NcrNames.ncrNo;
import static org.qualoop.platform.process.Entered.text;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.ncr.domain.Lifecycle;
import org.qualoop.platform.DutyRoster;
import org.springframework.stereotype.Component;

/** The safety event is overdue: the next on duty of its group, and after the last one the group's lead. */
@Component
class PassSafetyDelegate implements JavaDelegate {

    private final DutyRoster roster;
    private final TaskService tasks;
    private final Lifecycle lifecycle;
    private final Clock clock;

    PassSafetyDelegate(DutyRoster roster, TaskService tasks, Lifecycle lifecycle, Clock clock) {
        this.roster = roster;
        this.tasks = tasks;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String next = after(text(execution, NcrNames.SAFETY_OWNER), text(execution, NcrNames.SAFETY_GROUP));
        execution.setVariable(NcrNames.SAFETY_OWNER, next);
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(NcrNames.HANDLE_SAFETY)
                .unlimitedList()
                .forEach(task -> tasks.setAssignee(task.getId(), next));
        lifecycle.alertSafety(ncrNo(execution), next);
    }

    private String after(String owner, String group) {
        List<String> onDuty = roster.onDuty(group, clock.instant());
        int turn = onDuty.indexOf(owner) + 1;
        if (turn < onDuty.size()) {
            return onDuty.get(turn);
        }
        List<String> leads = roster.onDuty(roster.leadGroupOf(group), clock.instant());
        return leads.isEmpty() ? owner : leads.get(0);
    }
}
