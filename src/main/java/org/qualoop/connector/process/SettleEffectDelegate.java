package org.qualoop.connector.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.Problem;
import org.springframework.stereotype.Component;

/** What the person did settles the step that waits for it. */
@Component
class SettleEffectDelegate implements JavaDelegate {

    private final ExternalTaskService tasks;

    SettleEffectDelegate(ExternalTaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = text(execution, ManualEffectNames.EXTERNAL_TASK);
        if (tasks.createExternalTaskQuery().externalTaskId(id).count() == 0) {
            // The waiting process was cancelled meanwhile: nobody needs the answer.
            return;
        }
        String code = text(execution, ManualEffectNames.REFUSAL);
        if (!ManualEffectNames.REFUSED.equals(text(execution, ManualEffectNames.DECISION))) {
            tasks.complete(id, ManualEffectNames.WORKER, Map.of(), results(execution));
        } else if (code != null) {
            tasks.handleBpmnError(id, ManualEffectNames.WORKER, code, text(execution, ManualEffectNames.REMARK));
        } else {
            throw Problem.unprocessable(
                    "/" + ManualEffectNames.DECISION, "流程不接受拒办 The waiting process has no answer to a refusal");
        }
    }

    private static Map<String, Object> results(DelegateExecution execution) {
        Map<String, Object> results = new HashMap<>();
        String name = text(execution, ManualEffectNames.RESULT);
        if (name != null) {
            results.put(name, text(execution, ManualEffectNames.REFERENCE));
        }
        return results;
    }

    private static String text(DelegateExecution execution, String name) {
        Object value = execution.getVariable(name);
        return value == null ? null : value.toString();
    }
}
