package org.qualoop.training;

/** Where a training stands. */
public enum TrainingStage {
    /** The person learns. */
    LEARN,
    /** His lead watches him do it. */
    CHECK,
    /** Time goes by until enough was counted. */
    WATCH,
    /** His lead judges what the figure could not say or did not like. */
    JUDGE,
    /** It did not help: the one above decides what is done instead. */
    SETTLE,
    DONE
}
