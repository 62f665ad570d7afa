package org.qualoop.inspection.domain;

import java.util.ArrayList;
import java.util.List;
import org.qualoop.inspection.Severity;
import org.qualoop.inspection.data.TrancheMapper.ClassRow;
import org.qualoop.inspection.data.TrancheRow;

/**
 * The verdict on one tranche, computed from what was counted. Nobody types it in.
 *
 * @param acceptedQty good units of an accepted tranche; single bad or destroyed ones are not among them
 * @param defectCode of rejected goods, else null
 * @param severity of the worst class that failed, else null
 * @param reasons why it was rejected, in words; empty when accepted
 */
record Judgement(
        boolean accepted,
        int acceptedQty,
        int rejectedQty,
        int destroyedQty,
        String defectCode,
        Severity severity,
        String reasons) {

    private static final String EXPIRED = "EXPIRED";
    private static final String UNDOCUMENTED = "NOT_AS_DESCRIBED";

    /** @param documented whether every demanded document was shown */
    static Judgement of(TrancheRow tranche, List<ClassRow> plans, Counted counted, Shelf shelf, boolean documented) {
        List<String> reasons = new ArrayList<>();
        Severity worst = null;
        for (ClassRow plan : plans) {
            int found = counted.found(plan.severity());
            if (found >= plan.rejectNo()) {
                worst = worst == null ? plan.severity() : worst.worseOf(plan.severity());
                reasons.add(
                        "%s: %d ≥ Re %d (n %d)".formatted(plan.severity(), found, plan.rejectNo(), plan.sampleSize()));
            }
        }
        String code = worst == null ? null : counted.defectCode(worst);
        if (shelf.tooShort()) {
            reasons.add("剩余保质期 %d 天 < %d 天 remaining shelf life".formatted(shelf.remaining(), shelf.demanded()));
            worst = worst == null ? Severity.MAJOR : worst.worseOf(Severity.MAJOR);
            code = code == null ? EXPIRED : code;
        }
        if (!documented) {
            reasons.add("缺少所需文件 a demanded document is missing");
            worst = worst == null ? Severity.MAJOR : worst.worseOf(Severity.MAJOR);
            code = code == null ? UNDOCUMENTED : code;
        }
        int good = Math.max(0, tranche.qty() - counted.badUnits() - counted.destroyed());
        boolean accepted = reasons.isEmpty() && (good > 0 || tranche.qty() == 0);
        if (!accepted && reasons.isEmpty()) {
            reasons.add("没有一件合格 not one good unit");
            worst = counted.worst();
            code = counted.defectCode(worst);
        }
        int kept = accepted ? good : 0;
        return new Judgement(
                accepted,
                kept,
                tranche.qty() - kept,
                counted.destroyed(),
                accepted ? null : code,
                accepted ? null : worst,
                String.join("; ", reasons));
    }
}
