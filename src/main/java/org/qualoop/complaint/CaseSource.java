package org.qualoop.complaint;

/** What opened a customer case. */
public enum CaseSource {
    REVIEW,
    COMPLAINT,
    RETURN
}
