package org.qualoop.trace.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qualoop.platform.FieldError;

/** With the public examples of openEPCIS (Apache-2.0), which come as a library. */
class EpcisSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EpcisSchema SCHEMA = new EpcisSchema();

    /** Examples of an earlier draft, which the schema of GS1 refuses as well. */
    private static final List<String> OF_A_DRAFT = List.of(
            "AggregationEvent_all_possible_fields",
            "AggregationEvent_with_persistentDisposition",
            "AggregationEvent_with_userExtensions",
            "AssociationEvent_with_userExtensions",
            "Combination_of_different_event",
            "ObjectEvent_all_possible_fields",
            "SensorData_with_combined_events",
            "TransactionEvent_all_possible_fields",
            "TransactionEvent_with_userExtensions");

    static Stream<String> documents() throws IOException {
        return lines("openepcis-test-resources.list")
                .filter(name -> name.contains("2.0/EPCIS/JSON/Capture/Documents/"))
                .map(name -> name.substring(name.indexOf("2.0/")));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyPublicExampleOfTheStandardIsValid(String name) throws IOException {
        JsonNode document = document(name);
        if (OF_A_DRAFT.stream().anyMatch(draft -> name.endsWith('/' + draft + ".json"))) {
            assertThat(SCHEMA.faults(document)).isNotEmpty();
            return;
        }
        assertThat(SCHEMA.faults(document)).isEmpty();
        for (Event event : EventDocument.events(document)) {
            assertThat(event.hash()).startsWith("ni:///sha-256;");
            assertThat(SCHEMA.faults(event.json().deepCopy().set("@context", JSON.createArrayNode())))
                    .as("alone")
                    .isEmpty();
        }
    }

    @Test
    void everyFaultIsNamedWithItsPlace() throws IOException {
        ObjectNode document = (ObjectNode) document("2.0/EPCIS/JSON/Capture/Documents/ObjectEvent.json");
        ObjectNode event = (ObjectNode) document.at("/epcisBody/eventList/0");
        event.put("eventTime", "yesterday")
                .put("action", "MOVE")
                .put("bizStep", "walking")
                .put("colour", "red");
        event.remove("eventTimeZoneOffset");
        document.remove("creationDate");

        assertThat(SCHEMA.faults(document))
                .extracting(FieldError::pointer)
                .contains(
                        "/creationDate",
                        "/epcisBody/eventList/0/eventTime",
                        "/epcisBody/eventList/0/action",
                        "/epcisBody/eventList/0/bizStep",
                        "/epcisBody/eventList/0/colour",
                        "/epcisBody/eventList/0/eventTimeZoneOffset");
    }

    @Test
    void formatsAreAsserted() throws IOException {
        for (List<String> wrong : List.of(
                List.of("/epcisBody/eventList/0", "eventTime", "2026-01-02 08:00"),
                List.of("/epcisBody/eventList/0", "eventID", "no uri"),
                List.of("/epcisBody/eventList/0", "eventTimeZoneOffset", "+15:00"),
                List.of("", "creationDate", "2026-01-02"))) {
            JsonNode document = document("2.0/EPCIS/JSON/Capture/Documents/ObjectEvent.json");
            ((ObjectNode) document.at(wrong.get(0))).put(wrong.get(1), wrong.get(2));
            assertThat(SCHEMA.faults(document))
                    .extracting(FieldError::pointer)
                    .containsExactly(wrong.get(0) + '/' + wrong.get(1));
        }
    }

    static JsonNode document(String name) throws IOException {
        try (InputStream in = EpcisSchemaTest.class.getClassLoader().getResourceAsStream(name)) {
            return JSON.readTree(in);
        }
    }

    private static Stream<String> lines(String name) throws IOException {
        try (InputStream in = EpcisSchemaTest.class.getClassLoader().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
        }
    }
}
