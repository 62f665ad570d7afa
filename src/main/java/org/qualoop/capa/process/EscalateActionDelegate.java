package org.qualoop.capa.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.capa.domain.Plans;
import org.qualoop.platform.process.Entered;
import org.qualoop.platform.process.OwnerNames;
import org.springframework.stereotype.Component;

/** An action is late: whoever owns the CAPA answers for it now. */
@Component
class EscalateActionDelegate implements JavaDelegate {

    private final Plans plans;
    private final TaskService tasks;

    EscalateActionDelegate(Plans plans, TaskService tasks) {
        this.plans = plans;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String owner = Entered.text(execution, OwnerNames.OWNER);
        String actionNo = Entered.text(execution, CapaNames.ACTION_NO);
        if (owner == null) {
            return;
        }
        plans.give(actionNo, owner);
        tasks
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(CapaNames.IMPLEMENT_ACTION)
                .unlimitedList()
                .stream()
                .filter(task -> actionNo.equals(tasks.getVariable(task.getId(), CapaNames.ACTION_NO)))
                .forEach(task -> tasks.setAssignee(task.getId(), owner));
    }
}
