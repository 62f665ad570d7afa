package org.qualoop.platform.process;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Reads the house rules of a user task from its extension properties ({@code sop}: key of its SOP, {@code not-by}:
 * variable that names a user who may not do this task) and puts the gate on it. Built-in listeners run even when a
 * client asks to skip the custom ones.
 */
class TaskRules extends AbstractBpmnParseListener {

    static final String SOP = "sop";
    static final String NOT_BY = "not-by";

    private static final String PREFIX = "qualoop.";
    private static final String KEPT_FROM_CLIENTS = PREFIX + "kept-from-clients";

    private final ExecutionListener entering;
    private final ExecutionListener leaving;
    private final TaskListener resolving;

    TaskRules(ExecutionListener entering, ExecutionListener leaving, TaskListener resolving) {
        this.entering = entering;
        this.leaving = leaving;
        this.resolving = resolving;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        String sop = extensionProperty(element, SOP);
        String notBy = extensionProperty(element, NOT_BY);
        if (sop == null && notBy == null) {
            return;
        }
        activity.setProperty(PREFIX + SOP, sop);
        activity.setProperty(PREFIX + NOT_BY, notBy);
        if (notBy != null) {
            keptFromClients(activity.getProcessDefinition()).add(notBy);
        }
        if (sop != null) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, entering);
        }
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, leaving);
        ((UserTaskActivityBehavior) activity.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, resolving);
    }

    static String sopOf(CoreModelElement activity) {
        return (String) activity.getProperty(PREFIX + SOP);
    }

    static String notByOf(CoreModelElement activity) {
        return (String) activity.getProperty(PREFIX + NOT_BY);
    }

    static boolean hasRules(CoreModelElement activity) {
        return activity != null && (sopOf(activity) != null || notByOf(activity) != null);
    }

    /** Variables that decide who may do a task: the process sets them, no client does. */
    @SuppressWarnings("unchecked")
    static Set<String> keptFromClients(CoreModelElement definition) {
        Set<String> names = (Set<String>) definition.getProperty(KEPT_FROM_CLIENTS);
        if (names == null) {
            definition.setProperty(KEPT_FROM_CLIENTS, names = new HashSet<>());
        }
        return names;
    }

    static String extensionProperty(Element element, String name) {
        Element extensions = element.element("extensionElements");
        Element properties =
                extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        if (properties == null) {
            return null;
        }
        return properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream()
                .filter(property -> name.equals(property.attribute("name")))
                .map(property -> property.attribute("value"))
                .filter(value -> value != null && !value.isBlank())
                .map(String::trim)
                .findFirst()
                .orElse(null);
    }
}
