package org.qualoop.inspection.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.qualoop.inspection.data.SopMapper.StepRow;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.SopStep;
import org.qualoop.platform.SopStep.Kind;

/** What makes an SOP one that a person can fulfil and its process can live with. Pointers lead to the field. */
final class SopRules {

    private static final int MOST_STEPS = 100;
    private static final int MOST_FILES = 20;
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,59}");
    private static final Pattern CONDITION = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)\\s*!?=\\s*([^=|]+(\\|[^=|]+)*)");
    private static final Set<Kind> FILES = Set.of(Kind.PHOTO, Kind.VIDEO);
    private static final Set<Kind> VALUES = Set.of(Kind.SCAN, Kind.MEASURE, Kind.CHECK, Kind.CHOICE);

    private final List<FieldError> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> processValues = new HashSet<>();

    /** A condition may also ask a value of the process, as far as the version in force does so already. */
    private SopRules(List<StepRow> before) {
        before.stream()
                .map(StepRow::whenStep)
                .filter(Objects::nonNull)
                .map(CONDITION::matcher)
                .filter(Matcher::matches)
                .forEach(condition -> processValues.add(condition.group(1)));
        before.forEach(row -> processValues.remove(row.stepId()));
    }

    /** @param before the steps of the version that is in force; empty for a new SOP */
    static List<FieldError> faults(SopDraft draft, List<StepRow> before) {
        SopRules rules = new SopRules(before);
        rules.text("/zh", draft.zh(), 200);
        rules.text("/en", draft.en(), 200);
        if (draft.note() != null && draft.note().length() > 500) {
            rules.add("/note", "最长 500 字 At most 500 characters");
        }
        if (draft.steps().isEmpty() || draft.steps().size() > MOST_STEPS) {
            rules.add("/steps", "需要 1–%d 步 Needs 1–%d steps".formatted(MOST_STEPS, MOST_STEPS));
        }
        for (int i = 0; i < draft.steps().size(); i++) {
            rules.step("/steps/" + i, draft.steps().get(i));
        }
        before.stream().filter(SopRules::isKept).forEach(row -> rules.kept(row, draft.steps()));
        return rules.faults;
    }

    /** Whether a diagram reads the value of this step. */
    static boolean isKept(StepRow row) {
        return row.processReads() && VALUES.contains(Kind.valueOf(row.kind()));
    }

    private void step(String at, SopStep step) {
        if (step.id() == null || !ID.matcher(step.id()).matches()) {
            add(at + "/id", "应以字母开头，只含字母、数字和下划线 Letters, digits and _, a letter first");
        }
        text(at + "/zh", step.zh(), 500);
        text(at + "/en", step.en(), 500);
        if (step.kind() == null) {
            add(at + "/kind", "可选 One of " + List.of(Kind.values()));
            return;
        }
        condition(at + "/when", step);
        if (!seen.add(step.id())) {
            add(at + "/id", "步骤重复 Two steps of one id: " + step.id());
        }
        files(at, step);
        choices(at + "/choices", step);
        limits(at, step);
        pattern(at + "/pattern", step);
    }

    private void condition(String at, SopStep step) {
        if (step.when() == null) {
            return;
        }
        var matcher = CONDITION.matcher(step.when());
        if (!matcher.matches() || step.when().length() > 200) {
            add(at, "条件写作 步骤=值、步骤=值|值 或 步骤!=值 Write step=value, step=value|value or step!=value");
        } else if (!seen.contains(matcher.group(1)) && !processValues.contains(matcher.group(1))) {
            add(at, "前面没有这一步 No earlier step of this id: " + matcher.group(1));
        }
    }

    private void files(String at, SopStep step) {
        if (step.minCount() < 1 || step.minCount() > (FILES.contains(step.kind()) ? MOST_FILES : 1)) {
            add(
                    at + "/minCount",
                    "照片与视频为 1–%d，其余为 1 1–%d for photos and videos, else 1".formatted(MOST_FILES, MOST_FILES));
        }
    }

    private void choices(String at, SopStep step) {
        boolean may = step.kind() == Kind.CHOICE || step.kind() == Kind.SIGNATURE;
        if (step.kind() == Kind.CHOICE && step.choices().isEmpty()) {
            add(at, "至少给出一个选项 Give at least one choice");
        }
        if (!may && !step.choices().isEmpty()) {
            add(at, "只有选择和签名有选项 Only CHOICE and SIGNATURE have choices");
        }
        boolean odd = step.choices().stream().anyMatch(choice -> choice.isBlank() || choice.contains(","));
        if (odd
                || new HashSet<>(step.choices()).size() < step.choices().size()
                || String.join(",", step.choices()).length() > 1000) {
            add(at, "选项不可为空、重复或含逗号 No blank or repeated choice, and no comma in one");
        }
    }

    private void limits(String at, SopStep step) {
        if (step.kind() != Kind.MEASURE && (step.min() != null || step.max() != null || step.unit() != null)) {
            add(at + "/min", "只有测量有单位和上下限 Only MEASURE has a unit and limits");
        }
        if (step.min() != null && step.max() != null && step.min().compareTo(step.max()) > 0) {
            add(at + "/max", "上限小于下限 The upper limit is below the lower one");
        }
        if (step.unit() != null && step.unit().length() > 20) {
            add(at + "/unit", "最长 20 字 At most 20 characters");
        }
        for (BigDecimal limit : new BigDecimal[] {step.min(), step.max()}) {
            if (limit != null && (limit.scale() > 4 || limit.precision() - limit.scale() > 15)) {
                add(at + "/min", "最多 15 位整数、4 位小数 At most 15 digits and 4 decimals");
            }
        }
    }

    private void pattern(String at, SopStep step) {
        if (step.pattern() == null) {
            return;
        }
        if (step.kind() != Kind.SCAN || step.pattern().length() > 200) {
            add(at, "只有扫描有格式，最长 200 字 Only SCAN has a pattern, at most 200 characters");
        }
        try {
            Pattern.compile(step.pattern());
        } catch (PatternSyntaxException e) {
            add(at, "不是有效的正则表达式 Not a regular expression: " + e.getDescription());
        }
    }

    /** The diagram reads this value: without it, or with a choice it does not know, its process would get stuck. */
    private void kept(StepRow row, List<SopStep> steps) {
        SopStep old = StepRows.step(row);
        SopStep now = steps.stream()
                .filter(step -> old.id().equals(step.id()))
                .findFirst()
                .orElse(null);
        boolean kept = now != null
                && now.kind() == old.kind()
                && (now.required() || !old.required())
                && Objects.equals(now.when(), old.when())
                && (old.choices().isEmpty() || old.choices().containsAll(now.choices()));
        if (!kept) {
            add(
                    now == null ? "/steps" : "/steps/" + steps.indexOf(now) + "/id",
                    ("流程要读步骤「%s」的值：不可删除、改类型、改条件、改为选填或增加选项 The process reads step '%s': it cannot be removed,"
                                    + " change its kind or condition, become optional or get new choices")
                            .formatted(old.id(), old.id()));
        }
    }

    private void text(String at, String text, int longest) {
        if (text == null || text.length() > longest) {
            add(at, "必填，最长 %d 字 Required, at most %d characters".formatted(longest, longest));
        }
    }

    private void add(String pointer, String detail) {
        faults.add(new FieldError(pointer, detail));
    }
}
