package org.qualoop.cost;

/** Where a supplier claim stands; the last three are final. */
public enum ClaimStatus {
    /** The buyer looks at its lines. */
    DRAFT,
    /** Waits for the approval that its amount demands. */
    APPROVAL,
    /** The supplier has it. */
    SENT,
    /** An amount is agreed on, the money is not here yet. */
    AGREED,
    SETTLED,
    /** Nothing was got. */
    REJECTED,
    WITHDRAWN;

    public boolean open() {
        return compareTo(SETTLED) < 0;
    }
}
