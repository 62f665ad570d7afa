package org.qualoop.supplier.domain;

/** Whether a document still holds; the rule {@code document-expiry} says from when on it is expiring. */
public enum DocumentState {
    VALID,
    EXPIRING,
    EXPIRED
}
