package org.qualoop.capa;

import java.util.List;
import java.util.Optional;

/** What other rooms may do with corrective actions. Every call joins the caller's transaction. */
public interface CapaApi {

    /** Opens a CAPA and starts its process, or joins the one that is open for the same SKU, supplier and defect. */
    CapaRef openOrJoin(CapaRequest request);

    Optional<CapaView> find(String capaNo);

    /**
     * @param after cursor of the page before, or null
     * @param limit 1 to 200
     */
    CapaPage list(CapaFilter filter, String after, int limit);

    long count(CapaFilter filter);

    /** Newest first. */
    List<CapaView> ofNcr(String ncrNo);
}
