package org.qualoop.trace.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;

/** Arithmetic of quantities that may be missing. */
final class Quantities {

    private Quantities() {}

    /** What is left; null when nothing is, or when one of the two is not told. */
    static JsonNode minus(JsonNode from, JsonNode part) {
        if (from == null || part == null) {
            return null;
        }
        BigDecimal left = from.decimalValue().subtract(part.decimalValue());
        return left.signum() > 0 ? DecimalNode.valueOf(left) : null;
    }
}
