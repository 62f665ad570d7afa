package org.qualoop.inspection;

/** Only an open inspection lot changes. */
public enum InspectionStatus {
    OPEN,
    /** Every unit has its verdict. */
    CLOSED,
    /** The receipt was corrected: these goods never came, or came under another lot. */
    WITHDRAWN
}
