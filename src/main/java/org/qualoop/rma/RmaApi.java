package org.qualoop.rma;

import java.util.List;
import java.util.Optional;

/** What other rooms may ask about returns and the parcels that come back. */
public interface RmaApi {

    Optional<ReturnView> find(String rmaNo);

    /** Oldest first. */
    List<ReturnView> ofOrder(String orderNo);

    /** Returns that brought back this very lot, the newest 500; newest first. */
    List<ReturnView> ofLot(String sku, String lotNo);

    /**
     * Newest first.
     *
     * @param status null: any
     * @param after number of the last return of the page before, or null
     * @param limit 1 to 200
     */
    List<ReturnView> list(String status, String after, int limit);

    /** Returns that are not closed. */
    long countOpen();

    Optional<ParcelView> parcel(String parcelNo);

    /** ReturnedParcels that nobody can place, oldest first, at most {@code limit}. */
    List<ParcelView> unclaimed(int limit);
}
