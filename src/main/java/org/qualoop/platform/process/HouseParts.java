package org.qualoop.platform.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.qualoop.platform.OfferedTopics;
import org.qualoop.platform.SopCatalogue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** What a diagram may refer to: steps in code, connectors, decision tables, processes, SOPs and forms of the house. */
@Component
class HouseParts {

    private final ApplicationContext beans;
    private final RepositoryService repository;
    private final ObjectProvider<OfferedTopics> topics;
    private final ObjectProvider<SopCatalogue> sops;

    HouseParts(
            ApplicationContext beans,
            RepositoryService repository,
            ObjectProvider<OfferedTopics> topics,
            ObjectProvider<SopCatalogue> sops) {
        this.beans = beans;
        this.repository = repository;
        this.topics = topics;
        this.sops = sops;
    }

    /** @param expression the whole delegate expression */
    boolean hasDelegate(String expression) {
        String name = expression.trim().replaceFirst("^[$#]\\{\\s*(\\w+)\\s*}$", "$1");
        return name.endsWith("Delegate") && beans.containsBean(name);
    }

    boolean hasTopic(String topic) {
        return topics.stream().anyMatch(offered -> offered.offers(topic));
    }

    boolean hasSop(String key) {
        return sops.stream().anyMatch(catalogue -> catalogue.sop(key).isPresent());
    }

    boolean hasDecision(String key) {
        return repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .count()
                > 0;
    }

    boolean hasProcess(String key) {
        return latest(key) != null;
    }

    /** A form of the process as it is deployed now, else of its room as it came with the application. */
    Optional<byte[]> form(String name, String processKey) {
        return Stream.concat(deploymentOf(processKey), roomOf(name))
                .map(deployment -> resource(deployment, name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Stream<String> deploymentOf(String processKey) {
        return Stream.ofNullable(latest(processKey)).map(ProcessDefinition::getDeploymentId);
    }

    private ProcessDefinition latest(String processKey) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult();
    }

    private Stream<String> roomOf(String form) {
        String[] parts = form.split("/");
        List<Deployment> found = parts.length != 3
                ? List.of()
                : repository
                        .createDeploymentQuery()
                        .deploymentName("qualoop/" + parts[1])
                        .orderByDeploymentTime()
                        .desc()
                        .listPage(0, 1);
        return found.stream().map(Deployment::getId);
    }

    private Optional<byte[]> resource(String deploymentId, String name) {
        if (!repository.getDeploymentResourceNames(deploymentId).contains(name)) {
            return Optional.empty();
        }
        try (InputStream content = repository.getResourceAsStream(deploymentId, name)) {
            return Optional.of(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
