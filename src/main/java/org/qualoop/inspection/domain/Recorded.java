package org.qualoop.inspection.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qualoop.inspection.Severity;
import org.qualoop.inspection.data.FindingMapper.FindingRow;
import org.qualoop.inspection.data.FindingMapper.MeasurementRow;

/** What was recorded unit by unit for one tranche. A measured value beyond its limits counts as a major defect. */
final class Recorded {

    private final List<Integer> draw;
    private final List<FindingRow> findings;
    private final List<MeasurementRow> beyond;

    /** @param draw numbers of the sample in the order of the draw; empty when every unit is looked at */
    Recorded(List<Integer> draw, List<FindingRow> findings, List<MeasurementRow> measurements) {
        this.draw = draw;
        this.findings = findings;
        this.beyond = measurements.stream().filter(m -> !m.within()).toList();
    }

    /** Units with a defect of the class among the first {@code sampleSize} of the draw. */
    int unitsWith(Severity severity, int sampleSize) {
        Set<Integer> units = new HashSet<>();
        findings.stream().filter(f -> f.severity() == severity).forEach(f -> units.add(f.unitNo()));
        if (severity == Severity.MAJOR) {
            beyond.forEach(m -> units.add(m.unitNo()));
        }
        if (!draw.isEmpty()) {
            units.retainAll(draw.subList(0, Math.min(sampleSize, draw.size())));
        }
        return units.size();
    }

    int badUnits() {
        Set<Integer> units = new HashSet<>();
        findings.forEach(f -> units.add(f.unitNo()));
        beyond.forEach(m -> units.add(m.unitNo()));
        return units.size();
    }

    List<String> codes(Severity severity) {
        return findings.stream()
                .filter(f -> f.severity() == severity)
                .map(FindingRow::defectCode)
                .toList();
    }
}
