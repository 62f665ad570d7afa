package org.qualoop.connector.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.qualoop.platform.Problem;
import org.springframework.stereotype.Component;

/** What the person did settles the step that waits for it. */
@Component
class SettleEffectDelegate implements JavaDelegate {

    private final ExternalTaskService tasks;
    private final RuntimeService runtime;

    SettleEffectDelegate(ExternalTaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String id = text(execution, ManualEffectNames.EXTERNAL_TASK);
        ExternalTask waiting =
                tasks.createExternalTaskQuery().externalTaskId(id).singleResult();
        if (waiting == null) {
            // The waiting process was cancelled meanwhile: nobody needs the answer.
            return;
        }
        String code = text(execution, ManualEffectNames.REFUSAL);
        if (!ManualEffectNames.REFUSED.equals(text(execution, ManualEffectNames.DECISION))) {
            tasks.complete(id, ManualEffectNames.WORKER, Map.of(), result(execution, ManualEffectNames.REFERENCE));
        } else if (code != null) {
            runtime.setVariablesLocal(waiting.getExecutionId(), result(execution, null));
            tasks.handleBpmnError(id, ManualEffectNames.WORKER, code, text(execution, ManualEffectNames.REMARK));
        } else {
            throw Problem.unprocessable(
                    "/" + ManualEffectNames.DECISION, "流程不接受拒办 The waiting process has no answer to a refusal");
        }
    }

    /** The result that the waiting step reads: the voucher's number, or nothing when it was refused. */
    private static Map<String, Object> result(DelegateExecution execution, String from) {
        Map<String, Object> results = new HashMap<>();
        String name = text(execution, ManualEffectNames.RESULT);
        if (name != null) {
            results.put(name, from == null ? null : text(execution, from));
        }
        return results;
    }

    private static String text(DelegateExecution execution, String name) {
        Object value = execution.getVariable(name);
        return value == null ? null : value.toString();
    }
}
