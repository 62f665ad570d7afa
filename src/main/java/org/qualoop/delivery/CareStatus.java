package org.qualoop.delivery;

public enum CareStatus {
    OPEN,
    CLOSED
}
