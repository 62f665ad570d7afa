package org.qualoop.processes;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What a process owner may rely on in every diagram of the house, beyond its being complete and readable. */
final class HouseRules {

    private static final int DAYS = 1_825;

    private final Collection<SequenceFlow> flows;
    private final List<String> findings = new ArrayList<>();

    private HouseRules(Collection<SequenceFlow> flows) {
        this.flows = flows;
    }

    static List<String> findings(BpmnModelInstance model) {
        HouseRules rules = new HouseRules(model.getModelElementsByType(SequenceFlow.class));
        model.getModelElementsByType(Process.class).forEach(rules::process);
        model.getModelElementsByType(FlowElement.class).forEach(rules::language);
        model.getModelElementsByType(TimerEventDefinition.class).forEach(rules::timer);
        model.getModelElementsByType(UserTask.class).forEach(rules::deadline);
        model.getModelElementsByType(MessageEventDefinition.class).forEach(rules::message);
        model.getModelElementsByType(ServiceTask.class).forEach(rules::constantTopic);
        return rules.findings;
    }

    private void process(Process process) {
        String kept = process.getCamundaHistoryTimeToLiveString();
        check(
                kept != null && kept.matches("P\\d+D") && days(kept) >= DAYS,
                process,
                "history time to live",
                "keeps history for %s, not for P%dD or longer (the engine reads days only)".formatted(kept, DAYS));
        process.getChildElementsByType(StartEvent.class).stream()
                .filter(start -> !start.getEventDefinitions().isEmpty())
                .flatMap(start -> next(start).stream())
                .forEach(first -> check(
                        waits(first),
                        first,
                        "asyncBefore",
                        "is a first step: without asyncBefore it runs in the fact's"));
    }

    private static int days(String period) {
        return Period.parse(period).getDays();
    }

    private List<FlowNode> next(FlowNode from) {
        return flows.stream()
                .filter(flow -> from.equals(flow.getSource()))
                .flatMap(flow -> flow.getTarget() instanceof Gateway gateway && !gateway.isCamundaAsyncBefore()
                        ? next(gateway).stream()
                        : Stream.of(flow.getTarget()))
                .toList();
    }

    private static boolean waits(FlowNode node) {
        return node.isCamundaAsyncBefore()
                || node instanceof UserTask
                || node instanceof ServiceTask task && task.getCamundaTopic() != null
                || node instanceof EndEvent
                || node instanceof IntermediateCatchEvent
                || node instanceof ReceiveTask;
    }

    /** People read names, Chinese first; what an element is for is said in English. */
    private void language(FlowElement element) {
        String name = element.getName();
        if (name != null && !name.isBlank()) {
            check(name.matches("(?s).*(\\p{IsHan}|\\d).*"), element, "language", "has no Chinese name: " + name);
        }
        element.getDocumentations().stream()
                .map(text -> text.getTextContent())
                .forEach(text -> check(
                        text.matches("(?s).*[A-Za-z]{2,}.*"), element, "language", "is not documented in English"));
    }

    private void timer(TimerEventDefinition timer) {
        String text = Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
                .filter(expression -> expression != null)
                .map(expression -> expression.getTextContent().trim())
                .findFirst()
                .orElse("");
        BaseElement event = (BaseElement) timer.getParentElement();
        check(text.contains("{") || isTime(text), event, "timer", "waits for no time that the engine knows: " + text);
    }

    private static boolean isTime(String text) {
        String duration = text.replaceFirst("^R\\d*/", "");
        try {
            if (duration.contains("T")) {
                Duration.parse(duration);
            } else {
                Period.parse(duration);
            }
            return true;
        } catch (DateTimeParseException e) {
            return text.split("\\s+").length >= 6;
        }
    }

    /** A human deadline that passes must be noticed: on the task itself, or on a box around it. */
    private void deadline(UserTask task) {
        boolean watched = false;
        for (FlowNode scope = task; scope != null && !watched; scope = around(scope)) {
            watched = hasTimer(scope);
        }
        check(watched, task, "deadline", "passes its due date and nobody notices: put a timer on it");
    }

    private static FlowNode around(FlowNode node) {
        return node.getParentElement() instanceof FlowNode parent ? parent : null;
    }

    private static boolean hasTimer(FlowNode scope) {
        Stream<CatchEvent> onIt = scope.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> scope.equals(event.getAttachedTo()))
                .map(CatchEvent.class::cast);
        Stream<CatchEvent> inIt = scope instanceof SubProcess
                ? scope.getChildElementsByType(SubProcess.class).stream()
                        .filter(SubProcess::triggeredByEvent)
                        .flatMap(inner -> inner.getChildElementsByType(StartEvent.class).stream())
                : Stream.empty();
        return Stream.concat(onIt, inIt)
                .flatMap(event -> event.getEventDefinitions().stream())
                .anyMatch(TimerEventDefinition.class::isInstance);
    }

    private void message(MessageEventDefinition definition) {
        BaseElement event = (BaseElement) definition.getParentElement();
        boolean named =
                definition.getMessage() != null && definition.getMessage().getName() != null;
        check(named, event, "message", "waits for a message without a name");
    }

    private void constantTopic(ServiceTask task) {
        String topic = task.getCamundaTopic();
        check(topic == null || !topic.contains("{"), task, "topic", "works its topic out: " + topic);
    }

    private void check(boolean good, BaseElement element, String rule, String fault) {
        if (!good) {
            findings.add("[%s] %s %s".formatted(rule, element.getId(), fault));
        }
    }
}
