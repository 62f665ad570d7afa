package org.qualoop.platform.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Most cells of a decision table are a dash, a word, a list of words, a number's range or a pattern. These are read once and
 * answered here; everything else goes to the full FEEL engine, which reads an expression anew and sets up all its
 * functions each time. The answers are the same.
 */
class QuickFeel implements FeelEngine {

    /** What a cell says about an input; null: ask the full engine. */
    private interface Cell {
        Boolean test(Object input);
    }

    private static final Cell UNKNOWN = input -> null;
    private static final String ANYTHING = "-";

    private static final String WORD = "\"[^\"\\\\]*\"";
    private static final Pattern WORDS = Pattern.compile(WORD + "(\\s*,\\s*" + WORD + ")*");
    private static final Pattern NOT_WORDS = Pattern.compile("not\\((" + WORDS + ")\\)");
    private static final Pattern ONE_WORD = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<)?\\s*(\\d{1,9})");
    private static final Pattern RANGE = Pattern.compile("\\[(\\d{1,9})\\.\\.(\\d{1,9})]");
    private static final Pattern MATCHES = Pattern.compile("matches\\(\\?,\\s*\"([^\"\\\\]*)\"\\)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> KEYWORDS = Set.of("true", "false", "null");

    private final FeelEngine full;
    private final Map<String, Cell> cells = new ConcurrentHashMap<>();
    private final Map<String, Optional<Function<VariableContext, Optional<Object>>>> expressions =
            new ConcurrentHashMap<>();

    QuickFeel(FeelEngine full) {
        this.full = full;
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String inputVariable, VariableContext variables) {
        if (ANYTHING.equals(expression.trim())) {
            return true;
        }
        TypedValue input = variables.resolve(inputVariable);
        Object value = input == null ? null : input.getValue();
        Boolean answer = value == null
                ? null
                : cells.computeIfAbsent(expression.trim(), QuickFeel::cell).test(value);
        return answer == null ? full.evaluateSimpleUnaryTests(expression, inputVariable, variables) : answer;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        Optional<Object> answer = expressions
                .computeIfAbsent(expression.trim(), QuickFeel::expression)
                .flatMap(read -> read.apply(variables));
        return answer.isPresent() ? (T) answer.get() : full.evaluateSimpleExpression(expression, variables);
    }

    private static Cell cell(String text) {
        Matcher matcher = NOT_WORDS.matcher(text);
        if (matcher.matches()) {
            List<String> words = words(matcher.group(1));
            return input -> input instanceof String word ? !words.contains(word) : null;
        }
        if (WORDS.matcher(text).matches()) {
            List<String> words = words(text);
            return input -> input instanceof String word ? words.contains(word) : null;
        }
        if ("true".equals(text) || "false".equals(text)) {
            Boolean wanted = Boolean.valueOf(text);
            return input -> input instanceof Boolean ? wanted.equals(input) : null;
        }
        if ((matcher = MATCHES.matcher(text)).matches()) {
            Pattern pattern = Pattern.compile(matcher.group(1));
            return input -> input instanceof String word ? pattern.matcher(word).find() : null;
        }
        return number(text);
    }

    private static Cell number(String text) {
        Matcher matcher = RANGE.matcher(text);
        if (matcher.matches()) {
            long from = Long.parseLong(matcher.group(1));
            long to = Long.parseLong(matcher.group(2));
            return input -> isWhole(input) ? whole(input) >= from && whole(input) <= to : null;
        }
        if (!(matcher = COMPARED.matcher(text)).matches()) {
            return UNKNOWN;
        }
        long limit = Long.parseLong(matcher.group(2));
        String sign = matcher.group(1) == null ? "=" : matcher.group(1);
        return input -> isWhole(input) ? compare(Long.compare(whole(input), limit), sign) : null;
    }

    private static boolean compare(int order, String sign) {
        return switch (sign) {
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            default -> order == 0;
        };
    }

    private static Optional<Function<VariableContext, Optional<Object>>> expression(String text) {
        Matcher word = ONE_WORD.matcher(text);
        if (word.matches()) {
            Optional<Object> constant = Optional.of(word.group(1));
            return Optional.of(variables -> constant);
        }
        if ("true".equals(text) || "false".equals(text)) {
            Optional<Object> constant = Optional.of(Boolean.valueOf(text));
            return Optional.of(variables -> constant);
        }
        if (NAME.matcher(text).matches() && !KEYWORDS.contains(text)) {
            return Optional.of(variables -> Optional.ofNullable(variables.resolve(text))
                    .map(TypedValue::getValue)
                    .filter(value -> value instanceof String || value instanceof Boolean || isWhole(value)));
        }
        return Optional.empty();
    }

    private static List<String> words(String list) {
        List<String> words = new ArrayList<>();
        for (Matcher word = ONE_WORD.matcher(list); word.find(); ) {
            words.add(word.group(1));
        }
        return List.copyOf(words);
    }

    private static boolean isWhole(Object value) {
        return value instanceof Integer || value instanceof Long;
    }

    private static long whole(Object value) {
        return ((Number) value).longValue();
    }
}
