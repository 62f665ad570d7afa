package org.qualoop.reissue;

/** Why goods are sent again. */
public enum ReissueReason {
    WRONG_ITEM,
    SHORT_SHIPPED,
    DAMAGED,
    LOST;

    /** Whether whoever packed the parcel made the mistake. */
    public boolean packersFault() {
        return this == WRONG_ITEM || this == SHORT_SHIPPED;
    }
}
