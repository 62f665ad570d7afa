package org.qualoop.inspection;

/** Where the disposition of rejected goods comes back. */
public interface RejectedLots {

    /**
     * Decides once; a second decision about the same goods changes nothing.
     *
     * @param ref from {@link LotRejected}
     */
    void decide(String ref, RejectionOutcome outcome, String by);
}
