package org.qualoop.complaint;

public enum CaseStatus {
    OPEN,
    CLOSED
}
