package org.qualoop.cockpit.pda.domain;

import java.util.List;
import org.qualoop.inspection.InspectionView;

/**
 * The sample of an inspection, by unit.
 *
 * @param units numbers of the units to take, in this order; 1 to {@code qty} when every unit is looked at
 * @param defects codes that may be recorded, with the class of each
 * @param looks what is looked at on each unit
 * @param measures what is measured on each unit
 */
public record PdaUnits(
        String inspectionNo,
        int qty,
        boolean inspectAll,
        List<Integer> units,
        List<InspectionView.ClassPlan> classes,
        List<InspectionView.Finding> findings,
        List<InspectionView.Measurement> measurements,
        List<PdaStep.Choice> defects,
        List<DefectClass> defectClasses,
        List<String> looks,
        List<PdaStep> measures) {

    public record DefectClass(String code, String severity) {}
}
