package org.qualoop.delivery;

/** Whether somebody still has to act upon a care for a parcel. */
public enum CareStatus {
    OPEN,
    CLOSED
}
