package org.qualoop.platform.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.qualoop.platform.EvidenceView;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Sop;
import org.qualoop.platform.SopStep;

/**
 * Decides whether what was given fulfils an SOP. Every fault is named at once, so that nobody has to try five times.
 * Nothing is coerced: "12" is no measurement and "true" is no tick.
 */
public final class SopJudge {

    private static final int LONGEST_VALUE = 4000;

    private final Function<String, Object> values;
    private final ToIntFunction<EvidenceView.Kind> evidence;
    private final Predicate<String> signed;
    private final Map<EvidenceView.Kind, Integer> unclaimed = new EnumMap<>(EvidenceView.Kind.class);

    /**
     * @param values what was given for a step; null when nothing was
     * @param evidence how many files of the kind were stored for this very run of the task
     * @param signed whether the step was signed in this very run of the task, by who leaves it
     */
    public SopJudge(
            Function<String, Object> values, ToIntFunction<EvidenceView.Kind> evidence, Predicate<String> signed) {
        this.values = values;
        this.evidence = evidence;
        this.signed = signed;
    }

    /** What is missing or wrong, in the order of the steps; empty when the SOP is fulfilled. */
    public List<FieldError> faults(Sop sop) {
        List<FieldError> faults = new ArrayList<>();
        for (SopStep step : sop.steps()) {
            if (step.applies(values)) {
                fault(step).ifPresent(detail -> faults.add(new FieldError("/" + step.id(), detail)));
            }
        }
        return faults;
    }

    private Optional<String> fault(SopStep step) {
        return switch (step.kind()) {
            case PHOTO -> files(step, EvidenceView.Kind.PHOTO, "张照片", "photo(s)");
            case VIDEO -> files(step, EvidenceView.Kind.VIDEO, "段视频", "video(s)");
            case SIGNATURE -> signature(step);
            default -> value(step);
        };
    }

    private Optional<String> files(SopStep step, EvidenceView.Kind kind, String zh, String en) {
        if (!step.required()) {
            return Optional.empty();
        }
        int left = unclaimed.computeIfAbsent(kind, evidence::applyAsInt);
        int needed = Math.max(1, step.minCount());
        unclaimed.put(kind, Math.max(0, left - needed));
        return left >= needed
                ? Optional.empty()
                : Optional.of("%s: 缺少证据，需要 %d %s，本任务已上传 %d / %s: needs %d %s uploaded for this task, found %d"
                        .formatted(step.zh(), needed, zh, left, step.en(), needed, en, left));
    }

    /** No value of the form can stand for a signature. */
    private Optional<String> signature(SopStep step) {
        return !step.required() || signed.test(step.id())
                ? Optional.empty()
                : Optional.of(
                        said(step, "须由办理人输入密码签名", "must be signed, with the password, by who completes the task"));
    }

    private Optional<String> value(SopStep step) {
        Object given = values.apply(step.id());
        if (given == null || given instanceof String text && text.isBlank()) {
            return step.required()
                    ? Optional.of(said(step, "必填，" + hint(step, true), "is missing, " + hint(step, false)))
                    : Optional.empty();
        }
        boolean good =
                switch (step.kind()) {
                    case CHECK -> given instanceof Boolean tick && (tick || !step.required());
                    case MEASURE -> given instanceof Number number && within(step, number);
                    case CHOICE ->
                        given instanceof String choice
                                && step.choices() != null
                                && step.choices().contains(choice);
                    case SCAN -> given instanceof String code && matches(step.pattern(), code);
                    default -> given instanceof String text && text.length() <= LONGEST_VALUE;
                };
        return good
                ? Optional.empty()
                : Optional.of(said(
                        step,
                        "值无效 " + shown(given) + "，" + hint(step, true),
                        "cannot be " + shown(given) + ", " + hint(step, false)));
    }

    private static String said(SopStep step, String zh, String en) {
        return step.zh() + ": " + zh + " / " + step.en() + ": " + en;
    }

    private static String hint(SopStep step, boolean zh) {
        return switch (step.kind()) {
            case CHECK -> zh ? "必须勾选 (true)" : "must be ticked (true)";
            case MEASURE -> (zh ? "应为数字 " : "a number ") + range(step);
            case CHOICE ->
                (zh ? "可选 " : "one of ") + String.join(", ", step.choices() == null ? List.of() : step.choices());
            case SCAN ->
                step.pattern() == null
                        ? (zh ? "应为扫描得到的文字" : "the scanned text")
                        : (zh ? "应为符合格式的文字 " : "text of the form ") + step.pattern();
            default -> zh ? "应为文字" : "text";
        };
    }

    private static String range(SopStep step) {
        String unit = step.unit() == null ? "" : " " + step.unit();
        if (step.min() == null && step.max() == null) {
            return unit.trim();
        }
        return (step.min() == null ? "" : step.min().toPlainString())
                + "–"
                + (step.max() == null ? "" : step.max().toPlainString())
                + unit;
    }

    private static boolean within(SopStep step, Number number) {
        double rough = number.doubleValue();
        if (Double.isNaN(rough) || Double.isInfinite(rough)) {
            return false;
        }
        BigDecimal measured = new BigDecimal(number.toString());
        return (step.min() == null || measured.compareTo(step.min()) >= 0)
                && (step.max() == null || measured.compareTo(step.max()) <= 0);
    }

    private static boolean matches(String pattern, String code) {
        if (code.length() > LONGEST_VALUE) {
            return false;
        }
        try {
            return pattern == null || pattern.isBlank() || Pattern.matches(pattern, code.trim());
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static String shown(Object given) {
        String text = given.toString();
        return "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
    }
}
