package org.qualoop.complaint;

/** Whether somebody still has to act upon a customer case. */
public enum CaseStatus {
    OPEN,
    CLOSED
}
