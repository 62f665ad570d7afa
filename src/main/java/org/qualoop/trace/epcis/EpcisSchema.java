package org.qualoop.trace.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.qualoop.platform.FieldError;
import org.springframework.stereotype.Component;

/** The shape that EPCIS 2.0 demands, formats (URI, date-time) asserted. */
@Component
class EpcisSchema {

    /** Most faults that one answer names. */
    private static final int MAX_ERRORS = 100;

    private final JsonSchema schema;

    EpcisSchema() {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .locale(Locale.ENGLISH)
                .build();
        try (InputStream in = getClass().getResourceAsStream("epcis-schema.json")) {
            schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in, config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        schema.initializeValidators();
    }

    /** What is wrong with a document or a single event: one entry for each place, naming every way to put it right. */
    List<FieldError> faults(JsonNode document) {
        Map<String, Set<String>> byPlace = new LinkedHashMap<>();
        for (ValidationMessage fault : schema.validate(document)) {
            byPlace.computeIfAbsent(pointer(fault), pointer -> new LinkedHashSet<>())
                    .add(detail(fault));
        }
        return byPlace.entrySet().stream()
                .limit(MAX_ERRORS)
                .map(place -> new FieldError(place.getKey(), String.join("; or ", place.getValue())))
                .toList();
    }

    /** A missing or superfluous field is itself the place, not the object around it. */
    private static String pointer(ValidationMessage fault) {
        String pointer = fault.getInstanceLocation().toString();
        return fault.getProperty() == null ? pointer : pointer + '/' + escape(fault.getProperty());
    }

    private static String detail(ValidationMessage fault) {
        return switch (fault.getType()) {
            case "required" -> "is required";
            case "additionalProperties" -> "is not a field of this object; an extension has a prefix";
            default -> withoutPlace(fault);
        };
    }

    private static String withoutPlace(ValidationMessage fault) {
        String place = fault.getInstanceLocation() + ": ";
        String message = fault.getMessage();
        return message.startsWith(place) ? message.substring(place.length()) : message;
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
