package org.qualoop.ncr;

/** What becomes of the goods. */
public enum Disposition {
    USE_AS_IS,
    SORT,
    REWORK,
    RETURN_TO_VENDOR,
    SCRAP
}
