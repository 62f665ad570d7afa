package org.qualoop.platform.process;

import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** What a client may store as a process variable: scalars. Files go to the evidence store, records to their tables. */
final class GivenValue {

    /** Width of the engine's text column. */
    private static final int LONGEST_TEXT = 4000;

    private GivenValue() {}

    static Optional<String> fault(Map<String, Object> variables, String name) {
        Object value;
        if (variables instanceof VariableMap map) {
            TypedValue typed = map.getValueTyped(name);
            if (typed != null && typed.getType() != null && !typed.getType().isPrimitiveValueType()) {
                return Optional.of("应为文字、数字、日期或是否，而不是 %s / Text, a number, a date or true/false is expected, not %s"
                        .formatted(typed.getType().getName(), typed.getType().getName()));
            }
            value = typed == null ? null : typed.getValue();
        } else {
            value = variables.get(name);
        }
        if (value instanceof String text && text.length() > LONGEST_TEXT) {
            return Optional.of("最长 %d 字 / At most %d characters".formatted(LONGEST_TEXT, LONGEST_TEXT));
        }
        boolean scalar = value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Date;
        return scalar
                ? Optional.empty()
                : Optional.of("应为文字、数字、日期或是否 / Text, a number, a date or true/false is expected");
    }
}
