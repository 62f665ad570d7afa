package org.qualoop.inspection;

/** How strictly a supplier's lots are sampled; {@link Switching} says when it changes. */
public enum SamplingSeverity {
    NORMAL,
    TIGHTENED,
    REDUCED
}
