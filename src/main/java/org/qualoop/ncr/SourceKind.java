package org.qualoop.ncr;

/** What kind of event reported the fault. */
public enum SourceKind {
    REVIEW,
    RETURN,
    INSPECTION,
    SHIPMENT,
    DELIVERY,
    ALERT,
    MANUAL
}
