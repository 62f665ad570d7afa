package org.qualoop.trace.imports;

import java.util.regex.Pattern;

/**
 * Texts of a CSV file that a spreadsheet would take for a formula get an apostrophe in front, as OWASP advises, and lose
 * it when the file comes back. Plain numbers are left alone.
 */
final class Neutral {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?");

    private Neutral() {}

    static String cell(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    static String back(String text) {
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }
}
