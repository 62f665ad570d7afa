package org.qualoop.platform.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.qualoop.platform.Diagrams;
import org.qualoop.platform.Families;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class EngineDiagrams implements Diagrams {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final Families families;

    EngineDiagrams(RepositoryService repository, RuntimeService runtime, HistoryService history, Families families) {
        this.repository = repository;
        this.runtime = runtime;
        this.history = history;
        this.families = families;
    }

    @Override
    public List<Diagram> all() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .active()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .filter(definition -> families.mayStart(definition.getKey()))
                .map(this::diagram)
                .toList();
    }

    @Override
    public Optional<Diagram> find(String processKey) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(processKey)
                        .latestVersion()
                        .singleResult())
                .map(this::diagram);
    }

    @Override
    public Optional<Position> of(String recordNo) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(recordNo)
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(this::position);
    }

    private Position position(HistoricProcessInstance instance) {
        List<HistoricActivityInstance> steps = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list();
        return new Position(
                diagram(repository.getProcessDefinition(instance.getProcessDefinitionId())),
                instance.getEndTime() != null,
                ids(steps, step -> step.getEndTime() == null),
                ids(steps, step -> step.getEndTime() != null && !step.isCanceled()),
                runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream()
                        .map(Incident::getActivityId)
                        .collect(Collectors.toSet()));
    }

    private static Set<String> ids(List<HistoricActivityInstance> steps, Predicate<HistoricActivityInstance> which) {
        return steps.stream()
                .filter(which)
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Diagram diagram(ProcessDefinition definition) {
        String documentation = repository
                .getBpmnModelInstance(definition.getId())
                .getModelElementsByType(Process.class)
                .iterator()
                .next()
                .getDocumentations()
                .stream()
                .map(text -> text.getTextContent().strip())
                .findFirst()
                .orElse("");
        return new Diagram(
                definition.getKey(), definition.getName(), definition.getVersion(), documentation, xml(definition));
    }

    private String xml(ProcessDefinition definition) {
        try (InputStream model = repository.getProcessModel(definition.getId())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
