package org.qualoop.platform.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.qualoop.platform.domain.ProcessMigrations.Reason;
import org.qualoop.platform.domain.ProcessMigrations.Step;
import org.springframework.stereotype.Component;

/** What corresponds in two versions of a diagram, and what of the change is unsafe for whatever runs. */
@Component
class MigrationPlans {

    private final RuntimeService runtime;
    private final RepositoryService repository;

    MigrationPlans(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    /** Steps of the same id and kind correspond; a timer or message that was changed is taken anew. */
    MigrationPlan between(ProcessDefinition from, ProcessDefinition to) {
        BpmnModelInstance before = model(from);
        BpmnModelInstance after = model(to);
        MigrationPlan equal = runtime.createMigrationPlan(from.getId(), to.getId())
                .mapEqualActivities()
                .build();
        MigrationPlanBuilder plan = runtime.createMigrationPlan(from.getId(), to.getId());
        for (MigrationInstruction step : equal.getInstructions()) {
            MigrationInstructionBuilder same =
                    plan.mapActivities(step.getSourceActivityId(), step.getTargetActivityId());
            if (!Objects.equals(
                    trigger(before, step.getSourceActivityId()), trigger(after, step.getTargetActivityId()))) {
                same.updateEventTrigger();
            }
        }
        return plan.build();
    }

    List<Step> steps(MigrationPlan plan, ProcessDefinition from) {
        BpmnModelInstance before = model(from);
        return plan.getInstructions().stream()
                .map(step -> new Step(
                        step.getSourceActivityId(),
                        name(before, step.getSourceActivityId()),
                        step.isUpdateEventTrigger()))
                .toList();
    }

    /** Gates that the new version has no more: work that is under way would escape them. */
    List<Reason> unsafe(ProcessDefinition from, ProcessDefinition to) {
        BpmnModelInstance after = model(to);
        List<Reason> reasons = new ArrayList<>();
        for (UserTask task : model(from).getModelElementsByType(UserTask.class)) {
            UserTask then = after.getModelElementById(task.getId()) instanceof UserTask user ? user : null;
            if (lost(task, then, TaskRules.SOP)) {
                reasons.add(reason(
                        task,
                        then == null ? "有检验要求(SOP)，新版里整步没有了：在办的单子会漏检" : "的检验要求(SOP)在新版里没有了：在办的单子会漏检",
                        then == null
                                ? "has an SOP and is gone in the new version: work under way would skip it"
                                : "loses its SOP in the new version: work under way would skip it"));
            }
            if (then != null && lost(task, then, TaskRules.NOT_BY)) {
                reasons.add(reason(
                        task,
                        "要由另一个人来做，新版里没有这个要求了：一个人就能自己批自己",
                        "must be done by another person, and the new version no longer says so"));
            }
        }
        return reasons;
    }

    private static boolean lost(UserTask task, UserTask then, String property) {
        return !DiagramRules.property(task, property).isEmpty()
                && (then == null || DiagramRules.property(then, property).isEmpty());
    }

    /** Why one instance cannot be moved, by the step where it stands. */
    Reason stuckAt(String element, ProcessDefinition from, ProcessDefinition to) {
        BpmnModelInstance before = model(from);
        boolean gone = model(to).getModelElementById(element) == null;
        String name = name(before, element);
        boolean person = before.getModelElementById(element) instanceof UserTask;
        String zh = gone
                ? person ? "《%s》有人正在办，新版里没有这一步了：先办完，或者在新版里保留它" : "正停在《%s》，新版里没有这一步了"
                : "正停在《%s》，新版里它换了类型，或者移到了别的框里";
        String en = gone
                ? person
                        ? "%s waits for a person and is gone in the new version: let it be done first, or keep the step"
                        : "stands at %s, which is gone in the new version"
                : "stands at %s, which is of another kind in the new version or was moved into another box";
        return new Reason(element, zh.formatted(name), en.formatted(element));
    }

    String name(ProcessDefinition definition, String element) {
        return name(model(definition), element);
    }

    private static String name(BpmnModelInstance model, String element) {
        String name = model.getModelElementById(element) instanceof FlowElement flow ? flow.getName() : null;
        return name == null || name.isBlank() ? element : name;
    }

    private static Reason reason(UserTask task, String zh, String en) {
        return new Reason(task.getId(), "《" + task.getName() + "》" + zh, task.getId() + " " + en);
    }

    /** What an event waits for, as text; null for everything else. */
    private static String trigger(BpmnModelInstance model, String element) {
        return model.getModelElementById(element) instanceof CatchEvent event
                ? event.getEventDefinitions().stream()
                        .map(MigrationPlans::trigger)
                        .collect(Collectors.joining("|"))
                : null;
    }

    private static String trigger(EventDefinition definition) {
        return definition instanceof MessageEventDefinition message && message.getMessage() != null
                ? message.getMessage().getName()
                : definition.getTextContent().trim();
    }

    private BpmnModelInstance model(ProcessDefinition definition) {
        return repository.getBpmnModelInstance(definition.getId());
    }
}
