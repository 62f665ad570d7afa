package org.qualoop.rma.data;

/** Where a return comes from. */
public enum Source {
    /** A request from a shop. */
    REQUEST,
    /** Entered by customer service. */
    MANUAL,
    /** A refused or intercepted parcel that came back without a request. */
    PARCEL
}
