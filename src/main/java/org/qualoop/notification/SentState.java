package org.qualoop.notification;

/** How far a notification has got beyond the page. */
public enum SentState {
    /** Shown in the page; nothing is sent for it. */
    IN_PAGE,
    /** Handed to the messenger, not confirmed yet. */
    SENDING,
    /** The messenger took it. */
    SENT,
    /** Nobody knows how to reach this person outside the page. */
    NO_CONTACT
}
