package org.qualoop.kpi;

/**
 * Why an alert was raised, in the order in which they are asked. Nelson's rules (J. Quality Technology 16(4), 1984) count
 * only for the worse side, where a person has to act.
 */
public enum AlertRule {
    /** Nelson rule 1: one point beyond the limit. */
    BEYOND_LIMIT,
    /** The exponentially weighted mean is beyond its limit: a small change that lasts. */
    EWMA,
    /** Nelson rule 2: nine points in a row on the worse side. */
    NINE_ON_ONE_SIDE,
    /** Nelson rule 3: six points, each worse than the one before. */
    SIX_RISING,
    /** Nelson rule 4: fourteen points up and down in turn; two causes that take turns, such as shifts or machines. */
    FOURTEEN_ALTERNATING,
    /** A lot goes wrong far more often than its kind. */
    LOT_OUT_OF_FAMILY,
    /** A feed that never paused so long brings nothing. */
    SILENCE
}
