package org.qualoop.training;

public enum TrainingStatus {
    OPEN,
    EFFECTIVE,
    NOT_EFFECTIVE,
    CANCELLED
}
