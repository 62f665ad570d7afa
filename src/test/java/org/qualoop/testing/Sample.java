package org.qualoop.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Small parts of facts and requests that tests make up. */
public final class Sample {

    private Sample() {}

    /** A name that no other test has. */
    public static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** A JSON object from names and values in turn. */
    public static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put((String) pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    /** An amount in CNY, such as "12.50". */
    public static Map<String, Object> money(String amount) {
        return fields("amount", amount, "currency", "CNY");
    }
}
