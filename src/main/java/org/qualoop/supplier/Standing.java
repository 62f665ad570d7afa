package org.qualoop.supplier;

import java.time.Instant;

/**
 * How a supplier stands with us.
 *
 * @param since null for {@link Status#UNKNOWN}
 * @param reason why, in the words of whoever decided it; may be null
 */
public record Standing(Status status, Instant since, String reason) {

    public enum Status {
        /** Has applied and is not decided yet. */
        APPLICANT,
        APPROVED,
        /** May deliver while it fulfils conditions by a deadline. */
        CONDITIONAL,
        /** Not approved, or not any more: what comes all the same is inspected whole, or refused. */
        SUSPENDED,
        /** Never qualified here; treated as before. */
        UNKNOWN
    }

    static final Standing UNKNOWN = new Standing(Status.UNKNOWN, null, null);

    public boolean suspended() {
        return status == Status.SUSPENDED;
    }
}
