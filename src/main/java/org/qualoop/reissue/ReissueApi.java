package org.qualoop.reissue;

import java.util.List;
import java.util.Optional;

/** What other rooms may do with reissues. Every call joins the caller's transaction. */
public interface ReissueApi {

    /**
     * Opens a reissue and starts its process.
     *
     * @param by the user who wants it; he may not approve it
     * @return its number
     * @throws org.qualoop.platform.Problem 409 with the number of the first when these units were issued already, 422
     *     when the order has no such line or less was ordered
     */
    String open(ReissueRequest request, String by);

    Optional<ReissueView> find(String reissueNo);

    /** Newest first. */
    List<ReissueView> ofOrder(String orderNo);

    /** Reissues that sent this very lot, the newest 500; newest first. */
    List<ReissueView> ofLot(String sku, String lotNo);

    /**
     * Newest first.
     *
     * @param status null: any
     * @param after number of the last one of the page before, or null
     * @param limit 1 to 200
     */
    List<ReissueView> list(String status, String after, int limit);

    long countOpen();
}
