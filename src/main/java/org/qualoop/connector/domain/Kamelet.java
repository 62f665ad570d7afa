package org.qualoop.connector.domain;

import java.util.List;
import java.util.Map;

/**
 * One operation of one outside system, as its file describes it.
 *
 * @param name file name without {@code .kamelet.yaml}
 * @param system peer whose settings it takes, {@code qualoop.connectors.<system>.*}
 * @param results fields of the reply that become variables of the step
 * @param refusal BPMN error code of a business refusal, or null
 * @param inputs fields of the body that a sink takes; true for the required ones
 * @param kinds intake kinds that a source brings
 */
public record Kamelet(
        String name,
        Type type,
        String system,
        String title,
        String titleZh,
        String description,
        Effect effect,
        List<String> results,
        String refusal,
        List<Property> properties,
        Map<String, Boolean> inputs,
        List<String> kinds) {

    public enum Type {
        SINK,
        SOURCE
    }

    /** @param secret never shown and never logged */
    public record Property(String name, boolean required, boolean secret, String defaultValue) {}

    /** Topic of the external tasks that a sink serves. */
    public String topic() {
        return name.substring(0, name.length() - "-sink".length());
    }
}
