package org.qualoop.processes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.qualoop.platform.Roles;

/** What makes a diagram of the house readable, complete and executable; says what is wrong and where. */
final class BpmnLint {

    private static final Pattern BEAN = Pattern.compile("[$#]\\{([a-z]\\w*)}");
    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Workshop house;
    private final Path file;
    private final Collection<SequenceFlow> flows;
    private final List<String> findings = new ArrayList<>();

    private BpmnLint(Workshop house, Path file, Collection<SequenceFlow> flows) {
        this.house = house;
        this.file = file;
        this.flows = flows;
    }

    static List<String> findings(Workshop house, Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        BpmnLint lint = new BpmnLint(house, file, model.getModelElementsByType(SequenceFlow.class));
        Bpmn.validateModel(model);
        model.getModelElementsByType(Process.class).forEach(lint::process);
        model.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> element instanceof FlowNode || element instanceof SequenceFlow)
                .forEach(lint::element);
        if (!model.getModelElementsByType(CamundaScript.class).isEmpty()) {
            lint.say(file.getFileName().toString(), "script", "no scripts: rules are DMN, work is a delegate");
        }
        HouseRules.findings(model).forEach(lint.findings::add);
        DiagramGeometry.findings(model).forEach(lint.findings::add);
        return lint.findings;
    }

    private void process(Process process) {
        check(process.isExecutable(), process, "executable", "is not executable");
        check(process.getName() != null, process, "name", "has no name");
        check(KEBAB_CASE.matcher(process.getId()).matches(), process, "process key", "is not in kebab-case");
        check(
                process.getCamundaHistoryTimeToLiveString() != null,
                process,
                "history time to live",
                "says not how long history is kept");
        check(isDocumented(process), process, "documentation", "has no documentation");
        process.getChildElementsByType(StartEvent.class).stream()
                .filter(start -> start.getEventDefinitions().isEmpty())
                .flatMap(start -> firstSteps(start).stream())
                .forEach(first -> check(
                        waits(first),
                        first,
                        "asyncBefore",
                        "is a first step: without asyncBefore it runs in the transaction of the fact"));
    }

    private List<FlowNode> firstSteps(FlowNode from) {
        List<FlowNode> steps = new ArrayList<>();
        for (SequenceFlow exit : exits(from)) {
            FlowNode next = exit.getTarget();
            if (next instanceof Gateway && !next.isCamundaAsyncBefore()) {
                steps.addAll(firstSteps(next));
            } else {
                steps.add(next);
            }
        }
        return steps;
    }

    private static boolean waits(FlowNode node) {
        return node.isCamundaAsyncBefore()
                || node instanceof UserTask
                || node instanceof ServiceTask task && task.getCamundaTopic() != null
                || node instanceof EndEvent
                || node instanceof org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent
                || node instanceof org.camunda.bpm.model.bpmn.instance.ReceiveTask;
    }

    private List<SequenceFlow> exits(FlowNode node) {
        return flows.stream().filter(flow -> node.equals(flow.getSource())).toList();
    }

    private boolean isEntered(FlowNode node) {
        return flows.stream().anyMatch(flow -> node.equals(flow.getTarget()));
    }

    private void element(FlowElement element) {
        check(element.getDiagramElement() != null, element, "shape", "is not drawn");
        if (element instanceof FlowNode node) {
            check(isDocumented(node), node, "documentation", "has no documentation");
            named(node);
            connected(node);
        }
        if (element instanceof Gateway gateway) {
            question(gateway);
        } else if (element instanceof UserTask task) {
            userTask(task);
        } else if (element instanceof ServiceTask task) {
            work(task, task.getCamundaTopic(), task.getCamundaDelegateExpression(), task.getCamundaClass());
            check(task.getCamundaExpression() == null, task, "delegate", "calls code in an expression");
        } else if (element instanceof SendTask task) {
            work(task, task.getCamundaTopic(), task.getCamundaDelegateExpression(), task.getCamundaClass());
        } else if (element instanceof ScriptTask task) {
            say(task.getId(), "script", "is a script task");
        } else if (element instanceof BusinessRuleTask task) {
            decision(task);
        } else if (element instanceof CallActivity call) {
            check(
                    house.processes().contains(call.getCalledElement()),
                    call,
                    "called process",
                    "calls %s, which is not in processes/".formatted(call.getCalledElement()));
        }
    }

    private void named(FlowNode node) {
        boolean needsNone = node instanceof Gateway gateway
                && (exits(gateway).size() < 2
                        || !(gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway));
        check(needsNone || node.getName() != null && !node.getName().isBlank(), node, "name", "has no name");
    }

    private void connected(FlowNode node) {
        boolean starts = node instanceof StartEvent
                || node instanceof org.camunda.bpm.model.bpmn.instance.BoundaryEvent
                || node instanceof SubProcess sub && sub.triggeredByEvent();
        check(starts || isEntered(node), node, "dead end", "is never reached");
        boolean ends = node instanceof EndEvent || node instanceof SubProcess sub && sub.triggeredByEvent();
        check(ends || !exits(node).isEmpty(), node, "dead end", "leads nowhere: end it with an end event");
    }

    private void question(Gateway gateway) {
        List<SequenceFlow> exits = exits(gateway);
        boolean decides = gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway;
        if (!decides || exits.size() < 2) {
            return;
        }
        String name = gateway.getName() == null ? "" : gateway.getName();
        check(name.matches("(?s).*[?？吗].*"), gateway, "question", "does not ask a question: " + name);
        SequenceFlow other = gateway instanceof ExclusiveGateway exclusive
                ? exclusive.getDefault()
                : ((InclusiveGateway) gateway).getDefault();
        for (SequenceFlow exit : exits) {
            check(
                    exit.getName() != null && !exit.getName().isBlank(),
                    exit,
                    "exit name",
                    "does not answer the question of " + gateway.getId());
            check(
                    exit.equals(other) ^ exit.getConditionExpression() != null,
                    exit,
                    "exit condition",
                    "needs either a condition or to be the default of " + gateway.getId());
        }
    }

    private void userTask(UserTask task) {
        check(CAMEL_CASE.matcher(task.getId()).matches(), task, "task id", "is not in camelCase");
        String form = "forms/%s/%s.html"
                .formatted(
                        file.getParent().getFileName(),
                        task.getId().replaceAll("([A-Z])", "-$1").toLowerCase());
        check(
                ("embedded:deployment:" + form).equals(task.getCamundaFormKey()),
                task,
                "form key",
                "should have the form embedded:deployment:%s, has %s".formatted(form, task.getCamundaFormKey()));
        check(house.has(form), task, "form file", "has no form " + form);
        List<String> groups = task.getCamundaCandidateGroups() == null
                ? List.of()
                : task.getCamundaCandidateGroupsList().stream()
                        .map(String::trim)
                        .toList();
        check(!groups.isEmpty() || task.getCamundaAssignee() != null, task, "assignment", "is nobody's");
        groups.stream()
                .filter(group -> !group.contains("{"))
                .forEach(group -> check(Roles.ALL.contains(group), task, "group", "no such group: " + group));
        check(task.getCamundaDueDate() != null, task, "due date", "is never due");
        property(task, "sop")
                .forEach(key -> check(house.mentionsInMigrations(key), task, "sop", "no such SOP: " + key));
    }

    private void work(FlowNode task, String topic, String delegate, String type) {
        check(type == null, task, "delegate", "names a class: use a bean");
        if (topic != null) {
            String connector = "connectors/" + topic + "-sink.kamelet.yaml";
            check(house.has(connector), task, "connector", "has no connector " + connector);
            return;
        }
        check(delegate != null, task, "delegate", "does no work");
        if (delegate != null) {
            var bean = BEAN.matcher(delegate);
            boolean known = bean.matches()
                    && bean.group(1).endsWith("Delegate")
                    && house.processBeans().test(bean.group(1));
            check(known, task, "delegate", "has no bean " + delegate);
        }
    }

    private void decision(BusinessRuleTask task) {
        if (task.getCamundaDecisionRef() == null) {
            work(task, task.getCamundaTopic(), task.getCamundaDelegateExpression(), task.getCamundaClass());
            return;
        }
        check(
                house.decisions().contains(task.getCamundaDecisionRef()),
                task,
                "decision",
                "asks %s, which is not in processes/".formatted(task.getCamundaDecisionRef()));
    }

    private static Stream<String> property(UserTask task, String name) {
        return task.getModelInstance().getModelElementsByType(CamundaProperty.class).stream()
                .map(CamundaProperty.class::cast)
                .filter(property -> name.equals(property.getCamundaName()))
                .filter(property -> task.equals(
                        property.getParentElement().getParentElement().getParentElement()))
                .map(CamundaProperty::getCamundaValue);
    }

    private static boolean isDocumented(BaseElement element) {
        return element.getDocumentations().stream()
                .anyMatch(text -> !text.getTextContent().isBlank());
    }

    private void check(boolean good, BaseElement element, String rule, String fault) {
        if (!good) {
            say(element.getId(), rule, fault);
        }
    }

    private void say(String id, String rule, String fault) {
        findings.add("[%s] %s %s".formatted(rule, id, fault));
    }
}
