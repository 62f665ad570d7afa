package org.qualoop.recall;

/** Where a recall stands. */
public enum RecallStatus {
    ASSESSMENT,
    APPROVAL,
    CONTACT,
    CLOSING,
    CLOSED,
    REJECTED;

    public boolean open() {
        return this != CLOSED && this != REJECTED;
    }

    public boolean mayBecome(RecallStatus next) {
        return switch (this) {
            case ASSESSMENT -> next == APPROVAL;
            case APPROVAL -> next == CONTACT || next == REJECTED;
            case CONTACT -> next == CLOSING;
            case CLOSING -> next == CLOSED;
            case CLOSED, REJECTED -> false;
        };
    }
}
