package org.qualoop.delivery.process;

/** Names of the process {@code parcel-claim}. */
public final class ParcelClaimNames {

    public static final String PROCESS = "parcel-claim";

    /** The carrier's number. */
    public static final String CLAIM_NO = "claimNo";
    /** PAID, REJECTED or WITHDRAWN. */
    public static final String CLAIM_ANSWER = "claimAnswer";
    /** Amount in CNY, as text. */
    public static final String CLAIM_PAID = "claimPaid";

    public static final String CLAIM_NOTE = "claimNote";

    private ParcelClaimNames() {}
}
