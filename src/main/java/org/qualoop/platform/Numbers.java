package org.qualoop.platform;

/** Hands out the numbers of records. */
public interface Numbers {

    /**
     * A new number such as {@code NCR-20261122-00017}: series, day in UTC, running number. Unique over all nodes and
     * restarts, ascending on one node; gaps are normal.
     *
     * @param series 2–8 capital letters
     */
    String next(String series);
}
