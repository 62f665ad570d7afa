package org.qualoop.ncr;

/** Only an open NCR changes; the other three are final. */
public enum NcrStatus {
    OPEN,
    /** Verified, with its cost. */
    CLOSED,
    /** Not a quality exception after all. */
    REJECTED,
    /** Goes on under another number. */
    MERGED
}
