package org.qualoop.platform;

/** Processes that a company switches on together. Quality exceptions (NCR) carry all of them and are always on. */
public enum Family {
    COMPLAINTS,
    RETURNS,
    INSPECTION,
    RECHECK,
    REISSUE,
    DELIVERY,
    RECALL,
    CAPA,
    SUPPLIER,
    CLAIMS
}
