package org.qualoop.inspection;

/** How a receipt line is inspected; the rule {@code inspection-required} chooses among the first four. */
public enum InspectionMode {
    /** Single sampling by ISO 2859-1. */
    SAMPLE,
    /** 100 %; accepted while the nonconforming share stays within the AQL of each class. */
    FULL,
    /** Accepted without looking: 免检. */
    EXEMPT,
    /** Rejected without looking. */
    REFUSE,
    /** 100 % of sorted goods: each unit stands for itself. */
    SORT
}
