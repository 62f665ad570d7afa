package org.qualoop.supplier.domain;

/** What a person or a rule decides about a supplier, from mild to strict. */
public enum Verdict {
    APPROVE,
    CONDITIONAL,
    REJECT;

    /** Two people decide, and the stricter counts. */
    Verdict stricter(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
