package org.qualoop.supplier.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A licence, certificate, filing or report of a supplier.
 *
 * @param number null: required and missing
 * @param validUntil last day, inclusive; null: does not expire (or is missing)
 * @param daysLeft null: does not expire; -1 and less: over, or missing
 * @param graceUntil until then the supplier may deliver on without it; null while it holds
 */
public record DocumentView(
        String type,
        String number,
        boolean required,
        LocalDate validUntil,
        Integer daysLeft,
        DocumentState state,
        Instant graceUntil,
        String evidenceId,
        String recordedBy,
        Instant recordedAt) {

    /** In force today. */
    public boolean inForce() {
        return state != DocumentState.EXPIRED;
    }
}
