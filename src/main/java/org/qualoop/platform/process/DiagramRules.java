package org.qualoop.platform.process;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.xml.ModelException;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Roles;

/** The rules of the house without which a diagram would stop or leave the house; the build's lint asks for more. */
final class DiagramRules {

    private static final String FORM = "embedded:deployment:";

    /** @param forms resource name of each form, and the process that shows it */
    record Diagram(Map<String, String> forms) {}

    private final HouseParts house;
    private final Set<String> decisionsSent;
    private final Set<String> processesSent;

    DiagramRules(HouseParts house, Set<String> decisionsSent, Set<String> processesSent) {
        this.house = house;
        this.decisionsSent = decisionsSent;
        this.processesSent = processesSent;
    }

    Diagram read(String file, byte[] content, List<FieldError> findings) {
        Map<String, String> forms = new HashMap<>();
        try {
            BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
            new Check(findings, forms).all(model);
        } catch (ModelException e) {
            findings.add(new FieldError("/" + file, file + " 不是完整的流程图 / is not a complete diagram: " + e.getMessage()));
        }
        return new Diagram(forms);
    }

    private final class Check {

        private final List<FieldError> findings;
        private final Map<String, String> forms;
        private String process;

        Check(List<FieldError> findings, Map<String, String> forms) {
            this.findings = findings;
            this.forms = forms;
        }

        void all(BpmnModelInstance model) {
            for (Process one : model.getModelElementsByType(Process.class)) {
                process = one.getId();
                if (one.getCamundaHistoryTimeToLiveString() == null) {
                    say(
                            one.getId(),
                            one.getName(),
                            "没有写历史保留多久（History time to live），例如 P1825D",
                            "does not say how long history is kept (History time to live), for example P1825D");
                }
            }
            if (!model.getModelElementsByType(CamundaScript.class).isEmpty()) {
                say(process, null, "不能用脚本：规则写成决策表", "scripts are not allowed: write the rule as a decision table");
            }
            Collection<FlowElement> elements = model.getModelElementsByType(FlowElement.class);
            elements.forEach(this::element);
        }

        private void element(FlowElement element) {
            if (element instanceof UserTask task) {
                person(task);
            } else if (element instanceof ServiceTask task) {
                work(task, task.getCamundaClass(), task.getCamundaExpression(), task.getCamundaTopic());
                delegate(task, task.getCamundaDelegateExpression(), task.getCamundaTopic());
            } else if (element instanceof SendTask task) {
                work(task, task.getCamundaClass(), task.getCamundaExpression(), task.getCamundaTopic());
                delegate(task, task.getCamundaDelegateExpression(), task.getCamundaTopic());
            } else if (element instanceof ScriptTask) {
                say(element, "是脚本任务：规则写成决策表", "is a script task: write the rule as a decision table");
            } else if (element instanceof BusinessRuleTask task) {
                decision(task);
            } else if (element instanceof CallActivity call
                    && call.getCamundaCaseRef() == null
                    && !processesSent.contains(call.getCalledElement())
                    && !house.hasProcess(call.getCalledElement())) {
                say(
                        call,
                        "调用的流程不存在：" + call.getCalledElement(),
                        "calls a process that does not exist: " + call.getCalledElement());
            }
        }

        private void work(FlowElement task, String type, String expression, String topic) {
            if (type != null || expression != null) {
                say(
                        task,
                        "不能直接写类名或表达式，请选模板里的步骤",
                        "may not name a class or expression: choose a step from the templates");
            }
            if (topic != null && !house.hasTopic(topic)) {
                say(task, "没有安装连接器 " + topic, "asks for a connector that is not installed: " + topic);
            }
        }

        private void delegate(FlowElement task, String expression, String topic) {
            if (topic == null && expression == null) {
                say(task, "没有说做什么：选一个模板", "does not say what it does: choose a template");
            } else if (expression != null && !house.hasDelegate(expression)) {
                say(task, "系统里没有这个步骤 " + expression, "names a step that the system does not have: " + expression);
            }
        }

        private void decision(BusinessRuleTask task) {
            String key = task.getCamundaDecisionRef();
            if (key == null) {
                work(task, task.getCamundaClass(), task.getCamundaExpression(), task.getCamundaTopic());
                delegate(task, task.getCamundaDelegateExpression(), task.getCamundaTopic());
            } else if (!key.contains("{") && !decisionsSent.contains(key) && !house.hasDecision(key)) {
                say(task, "决策表不存在：" + key, "asks a decision table that does not exist: " + key);
            }
        }

        private void person(UserTask task) {
            String form = task.getCamundaFormKey();
            if (form != null && form.startsWith(FORM)) {
                forms.put(form.substring(FORM.length()), process);
            }
            if (task.getCamundaAssignee() == null && task.getCamundaCandidateGroups() == null) {
                say(task, "没有人来做：填办理人或候选组", "is nobody's: give it an assignee or candidate groups");
            }
            if (task.getCamundaCandidateGroups() != null) {
                task.getCamundaCandidateGroupsList().stream()
                        .map(String::trim)
                        .filter(group -> !group.contains("{") && !Roles.ALL.contains(group))
                        .forEach(group -> say(task, "没有这个组：" + group, "names a group that does not exist: " + group));
            }
            property(task, TaskRules.SOP).stream()
                    .filter(key -> !house.hasSop(key))
                    .forEach(key -> say(task, "没有这个SOP：" + key, "names an SOP that does not exist: " + key));
        }

        private void say(FlowElement element, String zh, String en) {
            say(element.getId(), element.getName(), zh, en);
        }

        private void say(String id, String name, String zh, String en) {
            String shown = name == null || name.isBlank() ? id : name;
            findings.add(new FieldError("/" + id, "《%s》%s / %s %s".formatted(shown, zh, id, en)));
        }
    }

    static List<String> property(UserTask task, String name) {
        return task.getExtensionElements() == null
                ? List.of()
                : task.getExtensionElements().getElements().stream()
                        .flatMap(e -> e.getDomElement().getChildElements().stream())
                        .filter(e -> name.equals(e.getAttribute("name")))
                        .map(e -> e.getAttribute("value"))
                        .filter(value -> value != null)
                        .toList();
    }
}
