package org.qualoop.inspection;

/** What the quality exception of rejected goods decides. */
public enum RejectionOutcome {
    /** Accepted with a concession. */
    USE_AS_IS,
    /** Each unit is looked at again. */
    SORT,
    /** Inspected again after the rework. */
    REWORK,
    RETURN_TO_VENDOR,
    SCRAP,
    /** The exception was not confirmed: inspected again. */
    NOT_CONFIRMED;

    public boolean inspectedAgain() {
        return this == SORT || this == REWORK || this == NOT_CONFIRMED;
    }

    public boolean leavesTheHouse() {
        return this == RETURN_TO_VENDOR || this == SCRAP;
    }
}
