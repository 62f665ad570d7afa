package org.qualoop.delivery;

/** A promise or a lane's rule that a parcel can break; the later ones weigh more. */
public enum Rule {
    /** Not picked up by the carrier for too long after it was handed out. */
    NOT_PICKED_UP,
    /** No movement for longer than the lane's rule. */
    STUCK,
    /** Not delivered by the promised day. */
    LATE_DELIVERY,
    /** Not shipped near the promised time. */
    LATE_SHIP,
    /** The carrier reports a problem, a refusal or a return. */
    EXCEPTION,
    /** Without movement for so long that it counts as lost. */
    LOST;

    /** Whether the parcel's next movement settles it; the others wait for shipping or delivery. */
    public boolean endsWithMovement() {
        return this != LATE_SHIP && this != LATE_DELIVERY;
    }
}
