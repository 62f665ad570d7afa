package org.qualoop.inspection.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qualoop.inspection.domain.SopChange.Field;
import org.qualoop.inspection.domain.SopChange.Kind;
import org.qualoop.platform.SopStep;

/** What differs between two versions of an SOP, step by step. A step is the same one as long as its id is. */
public final class SopDiff {

    private static final Map<String, Function<SopStep, Object>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("kind", SopStep::kind);
        FIELDS.put("zh", SopStep::zh);
        FIELDS.put("en", SopStep::en);
        FIELDS.put("required", SopStep::required);
        FIELDS.put("when", SopStep::when);
        FIELDS.put("minCount", SopStep::minCount);
        FIELDS.put("choices", step -> String.join(", ", step.choices()));
        FIELDS.put("min", SopStep::min);
        FIELDS.put("max", SopStep::max);
        FIELDS.put("unit", SopStep::unit);
        FIELDS.put("pattern", SopStep::pattern);
        FIELDS.put("picture", SopStep::picture);
    }

    private SopDiff() {}

    /** In the order of the later version, what was removed last. */
    public static List<SopChange> between(SopDraft before, SopDraft after) {
        List<SopChange> changes = new ArrayList<>();
        List<Field> names = new ArrayList<>();
        field("zh", before.zh(), after.zh(), names);
        field("en", before.en(), after.en(), names);
        if (!names.isEmpty()) {
            changes.add(new SopChange(null, Kind.CHANGED, names));
        }
        Map<String, SopStep> old = byId(before.steps());
        Set<String> kept = inOrder(before.steps(), after.steps());
        after.steps().forEach(step -> change(old.get(step.id()), step, kept).ifPresent(changes::add));
        Map<String, SopStep> now = byId(after.steps());
        before.steps().stream()
                .filter(step -> !now.containsKey(step.id()))
                .forEach(step -> changes.add(new SopChange(step.id(), Kind.REMOVED, fields(step, null))));
        return changes;
    }

    private static java.util.Optional<SopChange> change(SopStep old, SopStep step, Set<String> inOrder) {
        if (old == null) {
            return java.util.Optional.of(new SopChange(step.id(), Kind.ADDED, fields(null, step)));
        }
        List<Field> fields = fields(old, step);
        return !fields.isEmpty()
                ? java.util.Optional.of(new SopChange(step.id(), Kind.CHANGED, fields))
                : inOrder.contains(step.id())
                        ? java.util.Optional.empty()
                        : java.util.Optional.of(new SopChange(step.id(), Kind.MOVED, List.of()));
    }

    private static List<Field> fields(SopStep before, SopStep after) {
        List<Field> fields = new ArrayList<>();
        FIELDS.forEach((name, of) -> {
            boolean usual = name.equals("minCount") && (before == null || after == null);
            if (!usual) {
                field(name, before == null ? null : of.apply(before), after == null ? null : of.apply(after), fields);
            }
        });
        return fields;
    }

    private static void field(String name, Object before, Object after, List<Field> fields) {
        String was = Objects.toString(before, "");
        String is = Objects.toString(after, "");
        if (!was.equals(is)) {
            fields.add(new Field(name, was, is));
        }
    }

    private static Map<String, SopStep> byId(List<SopStep> steps) {
        return steps.stream()
                .filter(step -> step.id() != null)
                .collect(Collectors.toMap(SopStep::id, step -> step, (first, second) -> first, LinkedHashMap::new));
    }

    /** The most steps that stand in the same order as before; the others were moved. */
    private static Set<String> inOrder(List<SopStep> before, List<SopStep> after) {
        List<String> places = before.stream().map(SopStep::id).toList();
        List<String> ids =
                after.stream().map(SopStep::id).filter(places::contains).toList();
        int[] length = new int[ids.size()];
        int[] previous = new int[ids.size()];
        int best = -1;
        for (int i = 0; i < ids.size(); i++) {
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (places.indexOf(ids.get(j)) < places.indexOf(ids.get(i)) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            best = best < 0 || length[i] > length[best] ? i : best;
        }
        String[] kept = new String[ids.size()];
        for (int i = best; i >= 0; i = previous[i]) {
            kept[i] = ids.get(i);
        }
        return Arrays.stream(kept).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
