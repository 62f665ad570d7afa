package org.qualoop.complaint;

import java.util.List;
import java.util.Optional;

/** What other rooms may do with customer cases. Every call joins the caller's transaction. */
public interface CaseApi {

    /**
     * The case of a return; the same request again gives the same case. Who owns it follows from the return's process.
     *
     * @return the case's number
     */
    String openForReturn(ReturnCase request);

    /** The return behind the case is through; closing what is closed does nothing. */
    void closeOfReturn(String rmaNo);

    /** The return behind the case found a quality fault. */
    void linkNcr(String rmaNo, String ncrNo);

    Optional<CaseView> find(String caseNo);

    /**
     * @param after cursor of the page before, or null
     * @param limit 1 to 200
     */
    CasePage list(CaseFilter filter, String after, int limit);

    long count(CaseFilter filter);

    /** Newest first. */
    List<CaseView> ofOrder(String orderNo);
}
