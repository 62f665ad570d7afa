package org.qualoop.connector.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * A business error that no diagram catches must not end the token silently, which is the engine's default: it becomes
 * an exception, so that the bridge can give the effect to a person.
 */
@Component
class BridgeEngineSetup extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
    }
}
