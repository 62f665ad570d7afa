package org.qualoop.inspection;

import java.util.List;
import java.util.Optional;

/** What other rooms may ask about inspections. */
public interface InspectionApi {

    Optional<InspectionView> find(String inspectionNo);

    /**
     * @param after cursor of the page before, or null
     * @param limit 1 to 200
     */
    InspectionPage list(InspectionFilter filter, String after, int limit);

    long count(InspectionFilter filter);

    /** Newest first. */
    List<InspectionSummary> ofLot(String sku, String lotNo);
}
