package org.qualoop.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.qualoop.connector.domain.Kamelet;
import org.qualoop.connector.domain.KameletsFixture;

/**
 * What Camunda Modeler offers for drawing: valid, complete, and true to what is installed. After a sink was added or
 * changed, {@code mvn test -Dtest=ElementTemplatesTest -Dtemplates.write} writes its template.
 */
class ElementTemplatesTest {

    private static final Path FOLDER = Path.of(".camunda/element-templates");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Predicate<String> BEANS = new Workshop(Path.of("").toAbsolutePath()).processBeans();

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(Files.readString(Path.of("src/test/resources/element-templates/schema.json")));
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyConnectorOperationIsOfferedAsItIsInstalled() throws IOException {
        List<Kamelet> sinks = KameletsFixture.shipped().sinks();
        if (System.getProperty("templates.write") != null) {
            for (Kamelet sink : sinks) {
                Files.writeString(FOLDER.resolve(ConnectorTemplate.fileOf(sink)), ConnectorTemplate.write(sink));
            }
        }
        return sinks.stream()
                .map(sink -> DynamicTest.dynamicTest(
                        sink.topic(), () -> assertThat(FOLDER.resolve(ConnectorTemplate.fileOf(sink)))
                                .as("run with -Dtemplates.write")
                                .hasContent(ConnectorTemplate.write(sink))));
    }

    @TestFactory
    Stream<DynamicTest> everyTemplateIsValid() throws IOException {
        JsonSchema schema = schema();
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    JsonNode template = read(file);
                    assertThat(schema.validate(template)).isEmpty();
                    assertThat(template.path("id").asText())
                            .isEqualTo("org.qualoop."
                                    + file.getFileName().toString().replace(".json", ""));
                    assertThat(template.path("name").asText())
                            .as("in both languages")
                            .containsPattern("\\p{IsHan}")
                            .containsPattern("[A-Z]");
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyTemplateOfOursLeadsToAStepOrConnectorThatExists() {
        Set<String> topics = new TreeSet<>();
        KameletsFixture.shipped().sinks().forEach(sink -> topics.add(sink.topic()));
        Set<String> decisions = new Workshop(Path.of("").toAbsolutePath()).decisions();
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    JsonNode template = read(file);
                    valuesOf(template, "camunda:topic")
                            .forEach(topic -> assertThat(topics).contains(topic));
                    valuesOf(template, "camunda:decisionRef")
                            .forEach(decision -> assertThat(decisions).contains(decision));
                    valuesOf(template, "camunda:delegateExpression")
                            .forEach(bean -> assertThat(BEANS).accepts(bean.substring(2, bean.length() - 1)));
                }));
    }

    @Test
    void whatADrawingNeedsWithoutJavaIsThere() {
        assertThat(files().stream().map(file -> file.getFileName().toString()))
                .contains(
                        "step-hold-lot.json",
                        "step-release-lot.json",
                        "step-book-cost.json",
                        "step-notify-owner.json",
                        "own-decide-owner.json",
                        "own-assign-owner.json",
                        "own-reassign-owner.json",
                        "own-escalate-owner.json",
                        "people-owned-task.json",
                        "people-sop-task.json",
                        "people-approval-task.json");
    }

    @Test
    void theSchemaBites() throws IOException {
        JsonNode wrong = JSON.readTree("""
                {"name":"x","id":"x","appliesTo":["bpmn:ServiceTask"],
                 "properties":[{"type":"String","binding":{"type":"camunda:nonsense","name":"a"}}]}
                """);
        assertThat(schema().validate(wrong)).isNotEmpty();
    }

    private static List<String> valuesOf(JsonNode template, String attribute) {
        return StreamSupport.stream(template.path("properties").spliterator(), false)
                .filter(property ->
                        attribute.equals(property.path("binding").path("name").asText()))
                .map(property -> property.path("value").asText())
                .toList();
    }
}
