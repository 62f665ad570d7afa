package org.qualoop.inspection.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qualoop.inspection.Defect;
import org.qualoop.inspection.Severity;
import org.qualoop.inspection.data.TrancheMapper.ClassRow;

/** What was counted in a sample: by the typed totals where given, else by the units that were recorded. */
final class Counted {

    private final Map<Severity, Integer> found = new EnumMap<>(Severity.class);
    private final Map<Severity, List<String>> codes = new EnumMap<>(Severity.class);
    private final String mainDefect;
    private final int badUnits;
    private final int destroyed;

    private Counted(String mainDefect, int badUnits, int destroyed) {
        this.mainDefect = mainDefect;
        this.badUnits = badUnits;
        this.destroyed = destroyed;
    }

    static Counted of(List<ClassRow> plans, Recorded recorded, Findings given) {
        int typed = 0;
        Map<Severity, Integer> found = new EnumMap<>(Severity.class);
        for (ClassRow plan : plans) {
            Integer total = given.found(plan.severity());
            int units = total == null ? recorded.unitsWith(plan.severity(), plan.sampleSize()) : total;
            typed += total == null ? 0 : total;
            found.put(plan.severity(), units);
        }
        Counted counted = new Counted(given.defectCode(), Math.max(recorded.badUnits(), typed), given.destroyed());
        counted.found.putAll(found);
        for (Severity severity : Severity.values()) {
            counted.codes.put(severity, recorded.codes(severity));
        }
        return counted;
    }

    int found(Severity severity) {
        return found.getOrDefault(severity, 0);
    }

    boolean any() {
        return found.values().stream().anyMatch(units -> units > 0);
    }

    int badUnits() {
        return badUnits;
    }

    int destroyed() {
        return destroyed;
    }

    Severity worst() {
        return found.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Severity.MAJOR);
    }

    /** The most frequent code of the class, else what the inspector named. */
    String defectCode(Severity severity) {
        return codes.getOrDefault(severity, List.of()).stream()
                .collect(Collectors.groupingBy(code -> code, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(mainDefect == null ? Defect.UNSPECIFIED : mainDefect);
    }
}
