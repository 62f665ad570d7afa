package org.qualoop.platform.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.springframework.stereotype.Component;

/**
 * What a person deploys straight to the engine, for example with the button of Camunda Modeler: it must not break the
 * house, and its tasks keep their forms, which the Modeler does not send along.
 */
@Component
class DeploymentRules {

    private static final PrivateField<DeploymentBuilderImpl> BUILDER =
            new PrivateField<>(DeployCmd.class, "deploymentBuilder");
    private static final Pattern DECISION = Pattern.compile("<(?:\\w+:)?decision\\s[^>]*?\\bid=\"([^\"]+)\"");
    private static final Pattern PROCESS = Pattern.compile("<(?:\\w+:)?process\\s[^>]*?\\bid=\"([^\"]+)\"");

    private final HouseParts house;

    DeploymentRules(HouseParts house) {
        this.house = house;
    }

    void apply(Command<?> command) {
        DeploymentBuilderImpl builder = BUILDER.of(command);
        if (builder.isDeployChangedOnly()) {
            // As the Modeler asks: an unchanged form would stay behind in the older deployment, out of its task's
            // reach.
            builder.enableDuplicateFiltering(false);
        }
        DeploymentEntity deployment = (DeploymentEntity) builder.getDeployment();
        if (deployment.getResources() == null) {
            return;
        }
        Map<String, ResourceEntity> sent = new HashMap<>(deployment.getResources());
        DiagramRules rules = new DiagramRules(house, named(sent, ".dmn", DECISION), named(sent, ".bpmn", PROCESS));
        List<FieldError> findings = new ArrayList<>();
        sent.forEach((name, resource) -> {
            if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
                DiagramRules.Diagram diagram = rules.read(name, resource.getBytes(), findings);
                diagram.forms().forEach((form, process) -> bring(deployment, sent, form, process, findings));
            }
        });
        if (!findings.isEmpty()) {
            throw new Refusal(refusal(findings));
        }
    }

    /** Takes the form from what was sent, whatever folder it came from, else from what is deployed. */
    private void bring(
            DeploymentEntity deployment,
            Map<String, ResourceEntity> sent,
            String form,
            String process,
            List<FieldError> findings) {
        if (sent.containsKey(form)) {
            return;
        }
        ResourceEntity bare = sent.get(form.substring(form.lastIndexOf('/') + 1));
        byte[] content = bare == null ? house.form(form, process).orElse(null) : bare.getBytes();
        if (content == null) {
            String detail = "找不到表单 %1$s，请与流程图一起部署 / There is no form %1$s, deploy it with the diagram".formatted(form);
            findings.add(new FieldError("/" + form, detail));
            return;
        }
        ResourceEntity resource = new ResourceEntity();
        resource.setName(form);
        resource.setBytes(content);
        deployment.addResource(resource);
    }

    private static Set<String> named(Map<String, ResourceEntity> sent, String suffix, Pattern pattern) {
        return sent.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(suffix))
                .map(entry -> new String(entry.getValue().getBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .flatMap(text -> pattern.matcher(text).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
    }

    private static Problem refusal(List<FieldError> findings) {
        String all = findings.stream().map(FieldError::detail).distinct().collect(Collectors.joining("; "));
        return Problem.unprocessable(
                "没有部署，请先改 %1$d 处 / Not deployed, %1$d thing(s) to change first: %2$s".formatted(findings.size(), all),
                findings);
    }
}
