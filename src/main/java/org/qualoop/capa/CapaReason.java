package org.qualoop.capa;

/** Why a CAPA was opened. */
public enum CapaReason {
    /** The same fault came again and again. */
    REPEAT,
    SEVERITY,
    COST,
    /** A person asked for it. */
    MANUAL
}
