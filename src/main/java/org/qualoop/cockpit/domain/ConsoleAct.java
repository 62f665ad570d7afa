package org.qualoop.cockpit.domain;

/** What customer service can start from the console. */
public enum ConsoleAct {
    REISSUE,
    RETURN,
    /** Money without the goods coming back (仅退款). */
    REFUND
}
