package org.qualoop.platform.process;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Reads the extension property {@code private-variables} of a process: what its forms say about a person, which its
 * record keeps and the engine's history does not, for everybody who looks into processes would read it there.
 */
class PrivateVariables extends AbstractBpmnParseListener {

    private static final String PROPERTY = "private-variables";
    private static final String NAMES = "qualoop." + PROPERTY;

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        String names = TaskRules.extensionProperty(element, PROPERTY);
        if (names != null) {
            definition.setProperty(
                    NAMES, Arrays.stream(names.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet()));
        }
    }

    static boolean contain(String name, String definitionId) {
        if (name == null || definitionId == null) {
            return false;
        }
        Object names = Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definitionId)
                .getProperty(NAMES);
        return names instanceof Set<?> set && set.contains(name);
    }
}
