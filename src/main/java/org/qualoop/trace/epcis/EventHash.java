package org.qualoop.trace.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.platform.Sha256;

/**
 * The hash of an event's content (CBV 2.0 section 8.9.2): equal for every way to write the same event, blind to its id,
 * its record time and an error declaration.
 */
final class EventHash {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})");
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final Set<String> IGNORED =
            Set.of("@context", "type", "recordTime", "eventID", "errorDeclaration", "rdfs:comment", "comment");

    private static final List<String> EVENT = List.of(
            "eventTime",
            "eventTimeZoneOffset",
            "certificationInfo",
            "parentID",
            "epcList",
            "inputEPCList",
            "childEPCs",
            "quantityList",
            "childQuantityList",
            "inputQuantityList",
            "outputEPCList",
            "outputQuantityList",
            "action",
            "transformationID",
            "bizStep",
            "disposition",
            "persistentDisposition",
            "readPoint",
            "bizLocation",
            "bizTransactionList",
            "sourceList",
            "destinationList",
            "sensorElementList");

    /** The order of fields within objects; those of {@code XList} are called {@code X}. */
    private static final Map<String, List<String>> ORDER = Map.of(
            "quantityElement", List.of("epcClass", "quantity", "uom"),
            "persistentDisposition", List.of("set", "unset"),
            "readPoint", List.of("id"),
            "bizLocation", List.of("id"),
            "bizTransactionList", List.of("type", "bizTransaction"),
            "sourceList", List.of("type", "source"),
            "destinationList", List.of("type", "destination"),
            "sensorElement", List.of("sensorMetadata", "sensorReport"),
            "sensorMetadata",
                    List.of(
                            "time",
                            "startTime",
                            "endTime",
                            "deviceID",
                            "deviceMetadata",
                            "rawData",
                            "dataProcessingMethod",
                            "bizRules"),
            "sensorReport",
                    List.of(
                            "type",
                            "exception",
                            "deviceID",
                            "deviceMetadata",
                            "rawData",
                            "dataProcessingMethod",
                            "time",
                            "microorganism",
                            "chemicalSubstance",
                            "value",
                            "component",
                            "stringValue",
                            "booleanValue",
                            "hexBinaryValue",
                            "uriValue",
                            "minValue",
                            "maxValue",
                            "meanValue",
                            "sDev",
                            "percRank",
                            "percValue",
                            "uom",
                            "coordinateReferenceSystem"));

    private final Map<String, String> prefixes;

    private EventHash(Map<String, String> prefixes) {
        this.prefixes = prefixes;
    }

    /** The event's hash as a URI. */
    static String of(JsonNode event, Map<String, String> prefixes) {
        String text = text(event, prefixes);
        return "ni:///sha-256;" + Sha256.hex(text) + "?ver=CBV2.0";
    }

    /** The text that is hashed. */
    static String text(JsonNode event, Map<String, String> prefixes) {
        String type = new EventHash(prefixes).named(event.get("type").textValue());
        return "eventType=" + type + new EventHash(prefixes).members("", EVENT, event);
    }

    private String members(String within, List<String> order, JsonNode object) {
        StringBuilder text = new StringBuilder();
        for (String field : order) {
            text.append(field(within, field, object.get(field)));
        }
        List<String> others = new ArrayList<>();
        object.fields().forEachRemaining(member -> {
            if (!order.contains(member.getKey()) && !IGNORED.contains(member.getKey())) {
                others.add(extension(member.getKey(), member.getValue()));
            }
        });
        return text + sorted(others.stream());
    }

    private String field(String within, String name, JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        String element = element(name);
        if (element != null) {
            String entries = sorted(stream(value).map(entry -> entry(name, element, entry)));
            return entries.isEmpty() ? "" : name + entries;
        }
        if (value.isArray()) {
            return sorted(stream(value).map(entry -> field(within, name, entry)));
        }
        if (value.isObject()) {
            String members = members(name, ORDER.getOrDefault(name, List.of()), value);
            return members.isEmpty() ? "" : name + members;
        }
        return name + '=' + value(within, name, value);
    }

    /** What an entry of a list is called; null for a field that is no list, empty when its entries have no name. */
    private static String element(String name) {
        return switch (name) {
            case "epcList", "inputEPCList", "outputEPCList", "childEPCs" -> "epc";
            case "quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList" -> "quantityElement";
            case "bizTransactionList", "sourceList", "destinationList" -> "";
            case "sensorElementList" -> "sensorElement";
            default -> null;
        };
    }

    private String entry(String list, String element, JsonNode entry) {
        return element.isEmpty() ? members(list, ORDER.get(list), entry) : field(list, element, entry);
    }

    private String extension(String name, JsonNode value) {
        if (value.isArray()) {
            return sorted(stream(value).map(entry -> extension(name, entry)));
        }
        if (!value.isObject()) {
            return named(name) + '=' + value("", name, value);
        }
        List<String> members = new ArrayList<>();
        value.fields()
                .forEachRemaining(member -> members.add(
                        IGNORED.contains(member.getKey()) ? "" : extension(member.getKey(), member.getValue())));
        return named(name) + sorted(members.stream());
    }

    /** {@code prefix:name} as {@code {namespace}name}. */
    private String named(String name) {
        int colon = name.indexOf(':');
        String namespace = colon < 0 ? null : prefixes.get(name.substring(0, colon));
        return namespace == null ? name : '{' + namespace + '}' + name.substring(colon + 1);
    }

    private String value(String within, String field, JsonNode value) {
        String text = value.asText().strip();
        if (value.isNumber() || NUMBER.matcher(text).matches()) {
            return Quantities.text(value.isNumber() ? value.decimalValue() : new BigDecimal(text));
        }
        if (field.toLowerCase(Locale.ROOT).contains("time") && !field.contains("Offset") && !field.contains(":")) {
            return instant(text);
        }
        String word = Words.address(within, field, text);
        return word != null ? word : DigitalLink.canonical(expanded(text));
    }

    private String expanded(String value) {
        int colon = value.indexOf(':');
        String namespace = colon < 0 ? null : prefixes.get(value.substring(0, colon));
        return namespace == null ? value : namespace + value.substring(colon + 1);
    }

    private static String instant(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        long millis = BigDecimal.valueOf(time.getNano(), 6)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValue();
        return time.withNano(0).plusNanos(millis * 1_000_000).format(MILLIS);
    }

    private static String sorted(Stream<String> texts) {
        return texts.sorted().collect(Collectors.joining());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> entries = new ArrayList<>();
        array.forEach(entries::add);
        return entries.stream();
    }
}
