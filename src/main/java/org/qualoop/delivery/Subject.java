package org.qualoop.delivery;

/** What is watched: an order that has not left yet, or a parcel under way. */
public enum Subject {
    ORDER,
    PARCEL
}
