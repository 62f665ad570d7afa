package org.qualoop.platform.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.type.PrimitiveValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.EvidenceStore;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Signatures;
import org.qualoop.platform.Sop;
import org.qualoop.platform.SopCatalogue;
import org.qualoop.platform.SopRefused;
import org.qualoop.platform.SopStep;
import org.qualoop.platform.domain.SopJudge;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Stands at the exit of every user task that has rules. It sits in the engine, so no client can walk around it: whoever
 * completes, signals or resolves passes here. A token that the model itself takes away (an interrupting event) or that
 * an administrator takes away with a reason ({@link Doors}) does not leave by its own will and is let go.
 */
@Component
class SopGate {

    private final ObjectProvider<SopCatalogue> catalogue;
    private final EvidenceStore evidence;
    private final ObjectProvider<Signatures> signatures;

    SopGate(ObjectProvider<SopCatalogue> catalogue, EvidenceStore evidence, ObjectProvider<Signatures> signatures) {
        this.catalogue = catalogue;
        this.evidence = evidence;
        this.signatures = signatures;
    }

    /**
     * Start listener: when the token comes back to a task, what was given the last time no longer counts. Values that the
     * process itself brought to the first run stay, as proposals for the person to confirm.
     */
    void entering(DelegateExecution execution) {
        ExecutionEntity token = (ExecutionEntity) execution;
        if (!wasHereBefore(token)) {
            return;
        }
        sop(token).ifPresent(sop -> sop.steps().stream()
                .map(SopStep::id)
                .filter(token::hasVariable)
                .forEach(step -> token.setVariable(step, null)));
    }

    private static boolean wasHereBefore(ExecutionEntity token) {
        if (LeftTasks.contains(token)) {
            return true;
        }
        CommandContext context = Context.getCommandContext();
        return context.runWithoutAuthorization(() -> context.getProcessEngineConfiguration()
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processDefinitionId(token.getProcessDefinitionId())
                        .processInstanceId(token.getProcessInstanceId())
                        .activityId(token.getActivityId())
                        .finished()
                        .count())
                > 0;
    }

    private Optional<Sop> sop(ExecutionEntity token) {
        String key = TaskRules.sopOf(token.getActivity());
        SopCatalogue sops = catalogue.getIfAvailable();
        return key == null || sops == null
                ? Optional.empty()
                : createdAt(token).map(at -> sops.sop(key, at)).orElseGet(() -> sops.sop(key));
    }

    /** When this run of the task was created; empty while it is being entered. */
    private static Optional<Instant> createdAt(ExecutionEntity token) {
        CommandContext context = Context.getCommandContext();
        return context
                .runWithoutAuthorization(() -> context.getProcessEngineConfiguration()
                        .getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .processInstanceId(token.getProcessInstanceId())
                        .activityInstanceIdIn(token.getActivityInstanceId())
                        .list())
                .stream()
                .map(task -> task.getStartTime().toInstant())
                .findFirst();
    }

    private boolean signed(String run, String stepId) {
        String actor = actor();
        return signatures.getObject().ofRun(run).stream()
                .anyMatch(given -> given.stepId().equals(stepId) && (actor == null || actor.equals(given.signer())));
    }

    /** End listener: the token leaves the task. */
    void leaving(DelegateExecution execution) {
        if (!execution.isCanceled()) {
            check((ExecutionEntity) execution, Map.of());
        }
        LeftTasks.add((ExecutionEntity) execution);
    }

    /** Update listener: a delegated task is handed back as done. */
    void updated(DelegateTask task) {
        TaskEntity entity = (TaskEntity) task;
        boolean resolvedNow = entity.getDelegationState() == DelegationState.RESOLVED
                && entity.getPropertyChanges().containsKey(TaskEntity.DELEGATION);
        if (resolvedNow) {
            check((ExecutionEntity) task.getExecution(), Map.of());
        }
    }

    /**
     * @param given values that are not stored yet and go before those of the process
     * @throws Refusal with everything that is missing
     */
    void check(ExecutionEntity execution, Map<String, Object> given) {
        ActivityImpl activity = execution.getActivity();
        refuseForbiddenPerson(execution, activity);
        List<FieldError> missing = missing(execution, given);
        if (!missing.isEmpty()) {
            throw new Refusal(new SopRefused(
                    "任务未完成，还缺 %d 项 / The task is not done, %d step(s) missing: %s"
                            .formatted(missing.size(), missing.size(), details(missing)),
                    missing));
        }
    }

    List<FieldError> missing(ExecutionEntity execution, Map<String, Object> given) {
        String key = TaskRules.sopOf(execution.getActivity());
        if (key == null) {
            return List.of();
        }
        Optional<Sop> sop = sop(execution);
        if (sop.isEmpty()) {
            // Closed, not open: nobody can know what was to be done.
            return List.of(new FieldError(
                    "/" + TaskRules.SOP, "作业标准「%s」不存在 / There is no SOP '%s' in the catalogue".formatted(key, key)));
        }
        String run = execution.getActivityInstanceId();
        return new SopJudge(
                        name -> value(execution, given, name),
                        kind -> evidence.count(run, kind),
                        step -> signed(run, step))
                .faults(sop.get());
    }

    private static Object value(ExecutionEntity execution, Map<String, Object> given, String name) {
        Object value = given.containsKey(name) ? given.get(name) : execution.getVariableTyped(name, false);
        if (value instanceof TypedValue typed) {
            boolean scalar = typed.getType() == null
                    || typed.getType() instanceof PrimitiveValueType
                    || typed.getValue() == null
                            && "Null".equalsIgnoreCase(typed.getType().getName());
            return scalar ? typed.getValue() : new NotAScalar(typed.getType().getName());
        }
        return value;
    }

    private static void refuseForbiddenPerson(ExecutionEntity execution, ActivityImpl activity) {
        String variable = TaskRules.notByOf(activity);
        String actor = actor();
        if (variable == null || actor == null) {
            return;
        }
        // Several people may have had a hand in it: their names are separated by commas.
        Object named = execution.getVariable(variable);
        if (named != null && List.of(named.toString().split("\\s*,\\s*")).contains(actor)) {
            String detail = "此任务须由他人完成 (%s: %s) / Somebody else must do this task (%s: %s)"
                    .formatted(variable, actor, variable, actor);
            throw new Refusal(new Problem(403, detail, List.of(new FieldError("/" + variable, detail))));
        }
    }

    private static String actor() {
        String engine = Context.getCommandContext().getAuthenticatedUserId();
        if (engine != null) {
            return engine;
        }
        String spring = CurrentUser.name();
        return CurrentUser.SYSTEM.equals(spring) ? null : spring;
    }

    private static String details(List<FieldError> missing) {
        List<String> details = new ArrayList<>();
        missing.forEach(error -> details.add(error.detail()));
        return String.join("; ", details);
    }

    /** A file, an object or JSON where a plain value belongs. */
    private record NotAScalar(String type) {

        @Override
        public String toString() {
            return type;
        }
    }
}
