package org.qualoop.training;

/** Under way, or how a training ended: by what the figure said after it, or before its time. */
public enum TrainingStatus {
    OPEN,
    EFFECTIVE,
    NOT_EFFECTIVE,
    CANCELLED
}
