package org.qualoop.supplier.domain;

/** Why a supplier is warned or suspended. */
public enum Cause {
    DOCUMENTS,
    SCORE,
    CONDITIONS,
    MANUAL
}
