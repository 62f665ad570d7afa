package org.qualoop.inspection.domain;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.qualoop.inspection.InspectionLevel;
import org.qualoop.inspection.Sampling;
import org.qualoop.inspection.SamplingPlan;
import org.qualoop.inspection.SamplingSeverity;
import org.qualoop.platform.Problem;
import org.springframework.stereotype.Component;

@Component
class StandardSampling implements Sampling {

    private final Map<SamplingSeverity, MasterTable> tables = new EnumMap<>(SamplingSeverity.class);

    StandardSampling() {
        for (SamplingSeverity severity : SamplingSeverity.values()) {
            tables.put(severity, MasterTable.of(severity));
        }
    }

    @Override
    public List<BigDecimal> aqls() {
        return tables.get(SamplingSeverity.NORMAL).aqls();
    }

    @Override
    public SamplingPlan plan(int lotSize, InspectionLevel level, BigDecimal aql, SamplingSeverity severity) {
        if (lotSize < 1) {
            throw Problem.badRequest("/lotSize", "批量至少为 1 The lot size is 1 or more");
        }
        char letter = level.letter(lotSize);
        MasterTable.Plan plan = tables.get(severity).plan(letter, column(aql));
        boolean all = plan.sampleSize() >= lotSize;
        return new SamplingPlan(
                String.valueOf(letter), all ? lotSize : plan.sampleSize(), plan.accept(), plan.accept() + 1, all);
    }

    /** The tighter plan is read in the row where the arrows of the used one ended: the sample has been taken already. */
    @Override
    public boolean acceptedOneStepTighter(int lotSize, InspectionLevel level, BigDecimal aql, int nonconforming) {
        int column = column(aql);
        MasterTable table = tables.get(SamplingSeverity.NORMAL);
        char used = table.plan(level.letter(lotSize), column).letter();
        return column > 0 && nonconforming <= table.plan(used, column - 1).accept();
    }

    private int column(BigDecimal aql) {
        for (int column = 0; column < aqls().size(); column++) {
            if (aqls().get(column).compareTo(aql) == 0) {
                return column;
            }
        }
        throw Problem.badRequest("/aql", "标准没有这个 AQL The standard does not have this AQL: " + aql + "; " + aqls());
    }
}
