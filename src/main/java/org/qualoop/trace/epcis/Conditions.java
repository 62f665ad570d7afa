package org.qualoop.trace.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qualoop.platform.Problem;

/** The conditions that the standard's simple event query can put on an event (EPCIS 2.0 section 8.2.7.1). */
final class Conditions {

    private static final Pattern PARAMETER = Pattern.compile("(EQ|GT|GE|LT|LE|EXISTS|MATCH|WD)_(.+)");
    private static final Pattern OF_TYPE = Pattern.compile("(bizTransaction|source|destination)_(.+)");
    private static final Pattern NESTED = Pattern.compile("(INNER_|ILMD_|INNER_ILMD_)?([A-Za-z][\\w.+-]*:.+)");
    private static final Set<String> MEASURES =
            Set.of("value", "minValue", "maxValue", "meanValue", "sDev", "percRank", "percValue");
    private static final Set<String> SENSOR = Set.of(
            "time",
            "startTime",
            "endTime",
            "type",
            "deviceID",
            "dataProcessingMethod",
            "microorganism",
            "chemicalSubstance",
            "bizRules",
            "stringValue",
            "hexBinaryValue",
            "uriValue",
            "booleanValue",
            "exception",
            "deviceMetadata",
            "rawData",
            "component",
            "coordinateReferenceSystem");

    private static final Map<String, List<String>> FIELDS = Map.ofEntries(
            Map.entry("action", List.of("action")),
            Map.entry("bizStep", List.of("bizStep")),
            Map.entry("disposition", List.of("disposition")),
            Map.entry("persistentDisposition_set", List.of("persistentDisposition/set/*")),
            Map.entry("persistentDisposition_unset", List.of("persistentDisposition/unset/*")),
            Map.entry("readPoint", List.of("readPoint/id")),
            Map.entry("bizLocation", List.of("bizLocation/id")),
            Map.entry("transformationID", List.of("transformationID")),
            Map.entry("eventID", List.of("eventID")),
            Map.entry("eventTime", List.of("eventTime")),
            Map.entry("recordTime", List.of("recordTime")),
            Map.entry("errorDeclaration", List.of("errorDeclaration")),
            Map.entry("errorDeclarationTime", List.of("errorDeclaration/declarationTime")),
            Map.entry("errorDeclaration_Time", List.of("errorDeclaration/declarationTime")),
            Map.entry("errorReason", List.of("errorDeclaration/reason")),
            Map.entry("correctiveEventID", List.of("errorDeclaration/correctiveEventIDs/*")),
            Map.entry("sensorElementList", List.of("sensorElementList")),
            Map.entry(
                    "quantity",
                    Stream.of("quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList")
                            .map(list -> list + "/*/quantity")
                            .toList()));

    /** The lists in which a MATCH parameter looks. */
    static final Map<String, List<String>> MATCHES = Map.of(
            "epc", List.of("epcList", "childEPCs"),
            "parentID", List.of("parentID"),
            "inputEPC", List.of("inputEPCList"),
            "outputEPC", List.of("outputEPCList"),
            "anyEPC", List.of("epcList", "childEPCs", "inputEPCList", "outputEPCList", "parentID"),
            "epcClass", List.of("quantityList", "childQuantityList"),
            "inputEPCClass", List.of("inputQuantityList"),
            "outputEPCClass", List.of("outputQuantityList"),
            "anyEPCClass", List.of("quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList"));

    private Conditions() {}

    /** @throws Problem 400 for a parameter that the standard does not have, or a value that it cannot take */
    static Predicate<JsonNode> of(String name, String value) {
        List<String> values = List.of(value.split("\\|", -1));
        if ("eventType".equals(name)) {
            return event -> values.contains(event.get("type").textValue());
        }
        Matcher parameter = PARAMETER.matcher(name);
        if (!parameter.matches()) {
            throw unknown(name);
        }
        String field = parameter.group(2);
        return switch (parameter.group(1)) {
            case "MATCH" -> match(name, field, values);
            case "EXISTS" -> exists(name, field, value);
            case "EQ", "WD" -> equal(name, field, values);
            default -> compare(name, parameter.group(1), field, value);
        };
    }

    private static Predicate<JsonNode> match(String name, String field, List<String> values) {
        if (!MATCHES.containsKey(field)) {
            throw unknown(name);
        }
        List<Predicate<String>> wanted =
                values.stream().map(Conditions::identifier).toList();
        return event -> MATCHES.get(field).stream()
                .flatMap(list -> Stream.concat(
                        Json.values(event, list + "/*/epcClass"),
                        Stream.concat(Json.values(event, list + "/*"), Json.values(event, list))))
                .filter(JsonNode::isTextual)
                .anyMatch(uri -> wanted.stream().anyMatch(each -> each.test(uri.textValue())));
    }

    /** An identifier in any of its forms, or a pattern ({@code urn:epc:idpat:…*}). */
    private static Predicate<String> identifier(String wanted) {
        if (!wanted.startsWith("urn:epc:idpat:")) {
            String canonical = DigitalLink.canonical(wanted);
            return uri -> DigitalLink.canonical(uri).equals(canonical);
        }
        String regex = Stream.of(wanted.substring("urn:epc:idpat:".length()).split("\\*", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + "[^.]*" + b)
                .orElse("");
        Pattern urn = Pattern.compile("urn:epc:(?:id|class|idpat):" + regex);
        String whole = DigitalLink.canonical(wanted);
        return uri -> urn.matcher(uri).matches()
                || DigitalLink.canonical(uri).equals(whole)
                || (whole.startsWith(DigitalLink.HOME)
                        && DigitalLink.canonical(uri).startsWith(whole + '/'));
    }

    /** The parameter alone asks for existence, as the standard has it. */
    private static Predicate<JsonNode> exists(String name, String field, String value) {
        if (!List.of("", "true", "false").contains(value)) {
            throw Problem.badRequest('/' + name, "must be true or false");
        }
        String[] paths = paths(name, field);
        return event -> value.equals("false") || values(event, paths).findAny().isPresent();
    }

    private static Predicate<JsonNode> equal(String name, String field, List<String> values) {
        List<String> wanted = values.stream().map(Conditions::canonical).toList();
        Matcher typed = OF_TYPE.matcher(field);
        if (typed.matches()) {
            String type = Words.bare(typed.group(2));
            return event -> Json.values(event, typed.group(1) + "List/*")
                    .filter(entry -> type.equals(Words.bare(entry.path("type").asText(""))))
                    .anyMatch(entry ->
                            wanted.contains(canonical(entry.path(typed.group(1)).asText())));
        }
        String[] paths = paths(name, field);
        return event -> values(event, paths).anyMatch(found -> wanted.contains(canonical(found.asText())));
    }

    private static Predicate<JsonNode> compare(String name, String operator, String field, String value) {
        String[] paths = paths(name, field);
        Object wanted = comparable(value);
        if (wanted == null) {
            throw Problem.badRequest('/' + name, "must be a number or an ISO 8601 instant with zone");
        }
        return event -> values(event, paths).anyMatch(found -> holds(operator, comparable(found.asText()), wanted));
    }

    @SuppressWarnings("unchecked")
    private static boolean holds(String operator, Object found, Object wanted) {
        if (found == null || found.getClass() != wanted.getClass()) {
            return false;
        }
        int order = ((Comparable<Object>) found).compareTo(wanted);
        return switch (operator) {
            case "GT" -> order > 0;
            case "GE" -> order >= 0;
            case "LT" -> order < 0;
            default -> order <= 0;
        };
    }

    private static Object comparable(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            return instant(text);
        }
    }

    /** The instant that a text is; null when it is none. */
    static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Numbers, words and identifiers in one form each, so that equal ones are equal texts. */
    private static String canonical(String value) {
        if (comparable(value) instanceof BigDecimal number) {
            return Quantities.text(number);
        }
        return DigitalLink.canonical(Words.bare(value));
    }

    private static Stream<JsonNode> values(JsonNode event, String... paths) {
        return Stream.of(paths).flatMap(path -> Json.values(event, path));
    }

    private static String[] paths(String name, String field) {
        if (FIELDS.containsKey(field)) {
            return FIELDS.get(field).toArray(String[]::new);
        }
        String measure = field.replaceAll("_.*", "");
        if (SENSOR.contains(field) || MEASURES.contains(measure)) {
            return new String[] {
                "sensorElementList/*/sensorMetadata/" + measure, "sensorElementList/*/sensorReport/*/" + measure
            };
        }
        Matcher extension = NESTED.matcher(field);
        if (!extension.matches()) {
            throw unknown(name);
        }
        String within = extension.group(1);
        String key = Json.escape(extension.group(2));
        if (within == null) {
            return new String[] {key, key + "/*"};
        }
        return within.equals("ILMD_") ? new String[] {"ilmd/" + key} : new String[] {"**/" + key};
    }

    private static Problem unknown(String name) {
        return Problem.badRequest('/' + name, "is not a parameter of the query");
    }
}
