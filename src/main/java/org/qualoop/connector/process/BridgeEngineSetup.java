package org.qualoop.connector.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * A business error that no diagram catches must not end the token silently, which is the engine's default: it becomes
 * an exception, so that the bridge can give the effect to a person. And what a person was given to do is taken from him
 * when the step that waits for it is left without it.
 */
@Component
class BridgeEngineSetup extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
            @Override
            public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                activity.addBuiltInListener(
                        ExecutionListener.EVENTNAME_END, (ExecutionListener) BridgeEngineSetup::dropManualEffect);
            }
        });
    }

    /** A step that was settled has lost its external task before it ends; one that was cancelled still has it. */
    private static void dropManualEffect(DelegateExecution execution) {
        ((ExecutionEntity) execution)
                .getExternalTasks().stream()
                        .filter(task -> ManualEffectNames.WORKER.equals(task.getWorkerId()))
                        .forEach(task -> execution
                                .getProcessEngineServices()
                                .getRuntimeService()
                                .createMessageCorrelation(ManualEffectNames.OBSOLETE)
                                .processInstanceVariableEquals(ManualEffectNames.EXTERNAL_TASK, task.getId())
                                .correlateAll());
    }
}
