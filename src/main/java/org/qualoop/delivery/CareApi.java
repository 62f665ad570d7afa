package org.qualoop.delivery;

import java.util.List;
import java.util.Optional;

/** What other rooms may ask about the care for parcels. */
public interface CareApi {

    Optional<CareView> find(String careNo);

    /**
     * @param after cursor of the page before, or null
     * @param limit 1 to 200
     */
    CarePage list(CareFilter filter, String after, int limit);

    long count(CareFilter filter);

    /** Newest first. */
    List<CareView> ofOrder(String orderNo);
}
