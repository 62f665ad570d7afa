package org.qualoop.cost;

/** Cost of quality by the PAF model (BS 6143-2): prevention, appraisal, and failure inside or at the customer's. */
public enum Category {
    PREVENTION,
    APPRAISAL,
    INTERNAL_FAILURE,
    EXTERNAL_FAILURE
}
