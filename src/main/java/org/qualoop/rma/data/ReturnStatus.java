package org.qualoop.rma.data;

import java.util.Set;

/** Where a return stands. It knows which step may follow which, whoever asks. */
public enum ReturnStatus {
    REQUESTED,
    AWAITING_GOODS,
    RECEIVED,
    INSPECTED,
    SETTLING,
    CLOSED;

    public boolean mayBecome(ReturnStatus next) {
        return switch (this) {
            case REQUESTED -> Set.of(AWAITING_GOODS, SETTLING, CLOSED).contains(next);
            case AWAITING_GOODS -> Set.of(RECEIVED, SETTLING, CLOSED).contains(next);
            case RECEIVED -> next == INSPECTED;
            case INSPECTED -> next == SETTLING;
            case SETTLING -> next == CLOSED;
            case CLOSED -> false;
        };
    }
}
