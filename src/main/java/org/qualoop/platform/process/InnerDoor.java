package org.qualoop.platform.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.platform.domain.EngineDoor;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Looks at what a person does to a task before the engine does it, inside the transaction: an error or escalation that
 * the diagram does not model on this very task is no way around the gate, values that decide who may do a task do not
 * come from clients, and nobody takes a task in another's name.
 */
class InnerDoor extends CommandInterceptor {

    private static final PrivateField<String> COMPLETED = new PrivateField<>(CompleteTaskCmd.class, "taskId");
    private static final PrivateField<Map<String, Object>> COMPLETED_WITH =
            new PrivateField<>(CompleteTaskCmd.class, "variables");
    private static final PrivateField<String> SUBMITTED = new PrivateField<>(SubmitTaskFormCmd.class, "taskId");
    private static final PrivateField<Map<String, Object>> SUBMITTED_WITH =
            new PrivateField<>(SubmitTaskFormCmd.class, "properties");
    private static final PrivateField<String> FAILED = new PrivateField<>(HandleTaskBpmnErrorCmd.class, "taskId");
    private static final PrivateField<String> ERROR = new PrivateField<>(HandleTaskBpmnErrorCmd.class, "errorCode");
    private static final PrivateField<Map<String, Object>> FAILED_WITH =
            new PrivateField<>(HandleTaskBpmnErrorCmd.class, "variables");
    private static final PrivateField<String> ESCALATED = new PrivateField<>(HandleTaskEscalationCmd.class, "taskId");
    private static final PrivateField<String> ESCALATION =
            new PrivateField<>(HandleTaskEscalationCmd.class, "escalationCode");
    private static final PrivateField<Map<String, Object>> ESCALATED_WITH =
            new PrivateField<>(HandleTaskEscalationCmd.class, "variables");
    private static final PrivateField<String> CLAIMED = new PrivateField<>(ClaimTaskCmd.class, "taskId");
    private static final PrivateField<String> CLAIMER = new PrivateField<>(ClaimTaskCmd.class, "userId");

    private final ObjectProvider<SopGate> gate;
    private final ObjectProvider<Overrulings> overrulings;
    private final ObjectProvider<DeploymentRules> deployments;

    InnerDoor(
            ObjectProvider<SopGate> gate,
            ObjectProvider<Overrulings> overrulings,
            ObjectProvider<DeploymentRules> deployments) {
        this.gate = gate;
        this.overrulings = overrulings;
        this.deployments = deployments;
    }

    @Override
    public <T> T execute(Command<T> command) {
        String person = Context.getCommandContext().getAuthenticatedUserId();
        if (command instanceof CompleteTaskCmd) {
            refuseUnfitVariables(person, COMPLETED.of(command), COMPLETED_WITH.of(command));
        } else if (command instanceof SubmitTaskFormCmd) {
            refuseUnfitVariables(person, SUBMITTED.of(command), SUBMITTED_WITH.of(command));
        } else if (command instanceof HandleTaskBpmnErrorCmd) {
            String code = ERROR.of(command);
            refuseUnfitVariables(person, FAILED.of(command), FAILED_WITH.of(command));
            thrown(FAILED.of(command), FAILED_WITH.of(command), scope -> catchesError(scope, code));
        } else if (command instanceof HandleTaskEscalationCmd) {
            String code = ESCALATION.of(command);
            refuseUnfitVariables(person, ESCALATED.of(command), ESCALATED_WITH.of(command));
            thrown(ESCALATED.of(command), ESCALATED_WITH.of(command), scope -> catchesEscalation(scope, code));
        } else if (command instanceof ClaimTaskCmd) {
            refuseClaimForAnother(person, CLAIMED.of(command), CLAIMER.of(command));
        } else if (command instanceof DeployCmd) {
            EngineDoor.current().ifPresent(door -> deployments.getObject().apply(command));
        } else {
            LastAdministrator.keep(command);
            EngineDoor.current().ifPresent(door -> overrulings.getObject().note(command, door));
        }
        return next.execute(command);
    }

    private void thrown(String taskId, Map<String, Object> variables, java.util.function.Predicate<ScopeImpl> caught) {
        TaskEntity task = task(taskId);
        if (task == null || task.getExecution() == null) {
            return;
        }
        ExecutionEntity execution = task.getExecution();
        ActivityImpl activity = execution.getActivity();
        if (!TaskRules.hasRules(activity)) {
            return;
        }
        for (CommandChecker checker : Context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkTaskWork(task);
        }
        boolean modelledHere = caught.test(activity) || isLoopOf(activity) && caught.test(activity.getFlowScope());
        if (!modelledHere) {
            gate.getObject().check(execution, variables == null ? Map.of() : variables);
        }
    }

    private static boolean catchesError(ScopeImpl scope, String code) {
        return scope.getProperties().get(BpmnProperties.ERROR_EVENT_DEFINITIONS).stream()
                .anyMatch(definition -> definition.catchesError(code));
    }

    private static boolean catchesEscalation(ScopeImpl scope, String code) {
        return scope.getProperties().get(BpmnProperties.ESCALATION_EVENT_DEFINITIONS).stream()
                .anyMatch(definition -> definition.getEscalationCode() == null
                        || definition.getEscalationCode().equals(code));
    }

    /** A boundary event of a multi-instance task hangs on the loop around it. */
    private static boolean isLoopOf(ActivityImpl activity) {
        return activity.getFlowScope() != null
                && (activity.getId() + "#multiInstanceBody")
                        .equals(activity.getFlowScope().getId());
    }

    private static void refuseUnfitVariables(String person, String taskId, Map<String, Object> variables) {
        if (person == null || variables == null || variables.isEmpty()) {
            return;
        }
        TaskEntity task = task(taskId);
        if (task == null || task.getExecution() == null) {
            return;
        }
        Set<String> kept = TaskRules.keptFromClients(task.getExecution().getProcessDefinition());
        List<FieldError> errors = new ArrayList<>();
        variables.keySet().stream().sorted().forEach(name -> {
            if (kept.contains(name)) {
                errors.add(new FieldError("/" + name, "由流程设置，不能提交 / Set by the process, cannot be given"));
            } else {
                GivenValue.fault(variables, name).ifPresent(fault -> errors.add(new FieldError("/" + name, fault)));
            }
        });
        if (!errors.isEmpty()) {
            throw new Refusal(Problem.badRequest("含有不能提交的变量 / Values that cannot be given", errors));
        }
    }

    /** A claim names who takes the task; without a name it gives the task back, which is for who has it. */
    private static void refuseClaimForAnother(String person, String taskId, String claimer) {
        TaskEntity task = task(taskId);
        if (person == null || task == null) {
            return;
        }
        String concerned = claimer != null ? claimer : task.getAssignee();
        CommandContext context = Context.getCommandContext();
        boolean administrator = context.getAuthorizationManager().isCamundaAdmin(context.getAuthentication());
        if (concerned != null && !concerned.equals(person) && !administrator) {
            throw new Refusal(Problem.forbidden("只能为自己接单或退回自己的任务 / Claim for yourself, give back what is yours"));
        }
    }

    private static TaskEntity task(String taskId) {
        return taskId == null
                ? null
                : Context.getCommandContext().getTaskManager().findTaskById(taskId);
    }
}
