package org.qualoop.connector.camel;

import java.util.Map;
import java.util.stream.Collectors;
import org.qualoop.connector.domain.Kamelet;

/** The endpoint of a kamelet with its settings; RAW keeps every character of a secret as it is. */
final class KameletAddress {

    private KameletAddress() {}

    static String of(Kamelet kamelet, Map<String, String> settings) {
        return "kamelet:" + kamelet.name()
                + settings.entrySet().stream()
                        .map(s -> s.getKey() + "=RAW(" + s.getValue() + ")")
                        .collect(Collectors.joining("&", "?", ""));
    }
}
