package org.qualoop.processes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.connector.domain.Kamelet;

/** The element template of a sink's operation, generated from the sink's own description. */
final class ConnectorTemplate {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Map<String, String> USUAL = Map.of(
            "recordNo", "${execution.processBusinessKey}",
            "currency", "CNY",
            "to", "${owner}");

    private ConnectorTemplate() {}

    static String fileOf(Kamelet sink) {
        return sink.topic() + ".json";
    }

    static String write(Kamelet sink) {
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("$schema", "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json");
        template.put("name", sink.titleZh() + " " + sink.title());
        template.put("id", "org.qualoop." + sink.topic());
        template.put("version", 1);
        template.put("description", description(sink));
        template.put("appliesTo", List.of("bpmn:ServiceTask"));
        Map<String, Object> category = new LinkedHashMap<>();
        category.put("id", "qualoop-connectors");
        category.put("name", "连接器 Connectors");
        template.put("category", category);
        template.put("properties", properties(sink));
        try {
            return JSON.writeValueAsString(template) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String description(Kamelet sink) {
        String refusal = sink.refusal() == null ? "" : " 对方拒绝时的错误码 BPMN error of a refusal: " + sink.refusal();
        return sink.description().replaceAll("\\s+", " ").trim() + refusal;
    }

    private static List<Object> properties(Kamelet sink) {
        List<Object> all = new ArrayList<>();
        all.add(hidden("external", "property", "name", "camunda:type"));
        all.add(hidden(sink.topic(), "property", "name", "camunda:topic"));
        sink.inputs().forEach((name, required) -> all.add(input(name, required)));
        for (String result : sink.results()) {
            all.add(hidden(
                    result, "camunda:outputParameter", "source", "${execution.getVariable(\"" + result + "\")}"));
        }
        return all;
    }

    private static Map<String, Object> hidden(String value, String type, String by, String name) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("type", "Hidden");
        property.put("value", value);
        property.put("binding", binding(type, by, name));
        return property;
    }

    private static Map<String, Object> input(String name, boolean required) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("label", name);
        property.put("type", "String");
        if (USUAL.containsKey(name)) {
            property.put("value", USUAL.get(name));
        }
        if (required) {
            property.put("constraints", Map.of("notEmpty", true));
        } else {
            property.put("optional", true);
        }
        property.put("binding", binding("camunda:inputParameter", "name", name));
        return property;
    }

    private static Map<String, Object> binding(String type, String by, String name) {
        Map<String, Object> binding = new LinkedHashMap<>();
        binding.put("type", type);
        binding.put(by, name);
        return binding;
    }
}
