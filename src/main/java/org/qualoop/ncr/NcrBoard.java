package org.qualoop.ncr;

import java.time.Instant;
import java.util.Map;

/** Quality exceptions as a board of columns, one for each stage. */
public interface NcrBoard {

    /** Days after which a finished one leaves the last column. */
    int DAYS_SHOWN = 14;

    /** How many a column has, and how many of them are overdue; every stage has its entry. */
    Map<NcrStage, Lane> lanes(NcrFilter filter);

    /**
     * One column: what is due first comes first; of finished ones the newest.
     *
     * @param filter with its stage
     * @param after cursor of the page before, or null
     */
    NcrPage lane(NcrFilter filter, String after, int limit);

    /** Another text whenever an open exception has come, gone, moved or changed hands. */
    String pulse();

    record Lane(NcrStage stage, long count, long overdue, Instant oldest) {}
}
