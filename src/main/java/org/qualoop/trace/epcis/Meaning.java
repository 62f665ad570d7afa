package org.qualoop.trace.epcis;

import java.util.Set;

/**
 * What an event means to the trace: the fact that it is, or is part of. Events of one delivery, parcel or transformation
 * that carry its number make one fact together.
 */
final class Meaning {

    static final String RECEIPTS = "receipts";
    static final String SHIPMENTS = "shipments";
    static final String PRODUCTIONS = "productions";
    static final String MOVEMENTS = "stock-movements";
    static final String STOCK = "stock";

    private static final Set<String> BIRTH = Set.of("commissioning", "creating_class_instance");
    private static final Set<String> COUNT = Set.of("stock_taking", "cycle_counting");
    private static final Set<String> NESTING = Set.of("AggregationEvent", "AssociationEvent");
    private static final int LONGEST = 90;

    /** A fact: its kind, and the key that all of its items begin with. */
    record Target(String kind, String key) {}

    private Meaning() {}

    /** The fact of an event; null for one that moves no goods of ours. */
    static Target of(Event event) {
        if ("TransformationEvent".equals(event.type())) {
            return target(
                    PRODUCTIONS, event, event.json().path("transformationID").textValue());
        }
        if (event.bizStep() == null || isNesting(event)) {
            return null;
        }
        return switch (event.bizStep()) {
            case "receiving" ->
                isReturn(event) ? target(MOVEMENTS, event, null) : target(RECEIPTS, event, event.transaction("recadv"));
            case "shipping" ->
                isReturn(event)
                        ? target(MOVEMENTS, event, null)
                        : target(SHIPMENTS, event, event.transaction("desadv"));
            case "void_shipping" -> target(SHIPMENTS, event, event.transaction("desadv"));
            case "destroying", "sampling" -> target(MOVEMENTS, event, null);
            default -> ofState(event);
        };
    }

    private static Target ofState(Event event) {
        if (BIRTH.contains(event.bizStep()) && "ADD".equals(event.action())) {
            return target(PRODUCTIONS, event, null);
        }
        boolean counted = COUNT.contains(event.bizStep()) && "OBSERVE".equals(event.action());
        return counted ? target(STOCK, event, null) : null;
    }

    /** Whether an event tells what is in what. */
    static boolean isNesting(Event event) {
        return NESTING.contains(event.type());
    }

    /** The type of the stock movement that an event is. */
    static String movement(Event event) {
        return switch (event.bizStep()) {
            case "receiving" -> "RETURN_IN";
            case "shipping" -> "RETURN_TO_VENDOR";
            case "sampling" -> "SAMPLE";
            default -> "SCRAP";
        };
    }

    private static boolean isReturn(Event event) {
        return "returned".equals(event.disposition()) || event.transaction("rma") != null;
    }

    private static Target target(String kind, Event event, String number) {
        String key = number == null ? "" : Names.number(number).strip();
        boolean usable = !key.isEmpty()
                && key.length() <= LONGEST
                && key.indexOf('#') < 0
                && key.chars().noneMatch(Character::isISOControl);
        return new Target(kind, usable ? key : own(event));
    }

    /** A number for what has none, from its content. */
    private static String own(Event event) {
        return "EPCIS-" + event.hash().substring("ni:///sha-256;".length(), "ni:///sha-256;".length() + 24);
    }
}
