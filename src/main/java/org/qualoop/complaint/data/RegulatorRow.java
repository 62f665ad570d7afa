package org.qualoop.complaint.data;

import java.time.Instant;
import org.qualoop.complaint.CaseView;

/** One row of {@code complaint_regulator_answer}. */
public record RegulatorRow(
        String caseNo,
        Instant dueAt,
        String reference,
        String reply,
        String settled,
        String answeredBy,
        Instant answeredAt) {

    public CaseView.Regulator view() {
        return new CaseView.Regulator(dueAt, reference, reply, settled, answeredBy, answeredAt);
    }
}
