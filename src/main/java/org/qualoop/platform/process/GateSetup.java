package org.qualoop.platform.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.qualoop.platform.Roles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Closes what the engine leaves open: the exits of gated tasks, nested expressions, silent ends, wide permissions. */
@Component
class GateSetup extends AbstractProcessEnginePlugin {

    private final ObjectProvider<SopGate> gate;
    private final ObjectProvider<Overrulings> overrulings;
    private final ObjectProvider<DeploymentRules> deployments;

    GateSetup(
            ObjectProvider<SopGate> gate,
            ObjectProvider<Overrulings> overrulings,
            ObjectProvider<DeploymentRules> deployments) {
        this.gate = gate;
        this.overrulings = overrulings;
        this.deployments = deployments;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        ExecutionListener entering = execution -> gate.getObject().entering(execution);
        ExecutionListener leaving = execution -> gate.getObject().leaving(execution);
        TaskListener resolving = task -> gate.getObject().updated(task);
        engine.setCustomPreBPMNParseListeners(
                with(engine.getCustomPreBPMNParseListeners(), new TaskRules(entering, leaving, resolving)));
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(engine.getCustomPreCommandInterceptorsTxRequired(), new OuterDoor()));
        engine.setCustomPostCommandInterceptorsTxRequired(with(
                engine.getCustomPostCommandInterceptorsTxRequired(), new InnerDoor(gate, overrulings, deployments)));
        // The group admin of the house is the engine's, too; the engine adds its own to the list.
        engine.setAdminGroups(new ArrayList<>(List.of(Roles.ADMIN)));
        // A candidate may claim and complete; he may not rewrite variables, owner or due date.
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        // An error code that the diagram does not catch must not swallow the token.
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        // The engine locks a user out for good after ten wrong passwords, whoever typed them; FailedLogins slows the
        // guesser down instead.
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayBase(0);
        // No script engine may be loaded from a deployment.
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
    }

    private static <T> List<T> with(List<T> present, T added) {
        List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
        all.add(added);
        return all;
    }
}
