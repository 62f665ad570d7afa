package org.qualoop.complaint.domain;

import org.qualoop.complaint.CasePriority;
import org.qualoop.inspection.Severity;

/** What the rule table makes of a voice; {@code priority} is null when nothing is opened. */
record Judgement(
        boolean openCase,
        boolean openNcr,
        CasePriority priority,
        Severity severity,
        String defectCode,
        boolean safety,
        boolean alarm) {

    /** The same, but nothing follows from it. */
    Judgement withoutConsequence() {
        return new Judgement(false, false, null, severity, defectCode, safety, alarm);
    }
}
