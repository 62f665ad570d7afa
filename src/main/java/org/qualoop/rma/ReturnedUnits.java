package org.qualoop.rma;

import java.time.Instant;

/** What came back of a lot. */
public interface ReturnedUnits {

    /**
     * Units of this lot in parcels that arrived since then; where nobody noted the lot on arrival, as the inspector of
     * the return saw it. No unit is counted twice.
     */
    long of(String sku, String lotNo, Instant since);
}
