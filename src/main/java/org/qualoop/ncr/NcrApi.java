package org.qualoop.ncr;

import java.util.List;
import java.util.Optional;

/** What other rooms may do with quality exceptions. Every call joins the caller's transaction. */
public interface NcrApi {

    /**
     * Joins the open NCR of the same lot and defect, or opens a new one and starts its process. The same report again
     * (same source kind, ref and goods) gives the same NCR; what it says now more, it adds.
     */
    NcrRef openOrJoin(NcrRequest request);

    /**
     * Facts came late: fills the goods of the report's open NCR. When another open NCR has the same lot and defect, the
     * younger is merged into the older and {@link NcrMerged} is published.
     *
     * @param supplierCode null: looked up from the lot
     * @return number that the report goes on under; empty when it has no open NCR
     */
    Optional<String> relink(SourceKind source, String ref, String sku, String lotNo, String supplierCode);

    Optional<NcrView> find(String ncrNo);

    /**
     * @param after cursor of the page before, or null
     * @param limit 1 to 200
     */
    NcrPage list(NcrFilter filter, String after, int limit);

    long count(NcrFilter filter);

    /** Also those that the order is behind as one of several reports. Newest first. */
    List<NcrView> ofOrder(String orderNo);

    /** Newest first. */
    List<NcrView> ofLot(String sku, String lotNo);

    List<NcrView> ofSource(SourceKind source, String ref);
}
