package org.qualoop.inspection;

/** What the counts say. */
public enum InspectionVerdict {
    ACCEPTED,
    REJECTED,
    /** Some tranches accepted, others rejected. */
    MIXED
}
