package org.qualoop.trace.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;

/** Arithmetic of quantities that may be missing. */
final class Quantities {

    private static final BigDecimal END = new BigDecimal("1e12");
    private static final int MAX_DIGITS = 100;

    private Quantities() {}

    /** Whether a number can be a quantity, and be written out at all. */
    static boolean usable(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MAX_DIGITS
                && number.precision() <= MAX_DIGITS
                && number.signum() >= 0
                && number.compareTo(END) < 0;
    }

    /** Equal numbers as equal texts; one with a huge exponent is not written out. */
    static String text(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return Math.abs((long) stripped.scale()) > MAX_DIGITS ? stripped.toString() : stripped.toPlainString();
    }

    /** What is left; null when nothing is, or when one of the two is not told. */
    static JsonNode minus(JsonNode from, JsonNode part) {
        if (from == null || part == null) {
            return null;
        }
        BigDecimal left = from.decimalValue().subtract(part.decimalValue());
        return left.signum() > 0 ? DecimalNode.valueOf(left) : null;
    }
}
