package org.qualoop.recall.data;

/** How far the contact with one customer is. */
public enum ContactState {
    /** Not contacted in this round yet. */
    OPEN,
    /** In a batch that is on its way. */
    SENDING,
    /** The channel took the message. */
    SENT,
    /** The channel did not take it, or there is none: somebody has to call or write. */
    UNREACHED,
    /** A person has spoken or written to him. */
    BY_HAND,
    /** A drill went through him. */
    REHEARSED,
    /** He has answered. */
    ANSWERED
}
