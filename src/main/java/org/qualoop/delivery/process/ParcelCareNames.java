package org.qualoop.delivery.process;

import java.util.Set;

/** Names of the process {@code parcel-care}. */
public final class ParcelCareNames {

    public static final String PROCESS = "parcel-care";

    /** Nothing is broken any more: the care ends by itself. */
    public static final String PARCEL_MOVED = "parcelMoved";
    /** Another rule is broken: whoever waits, looks again. */
    public static final String PARCEL_WORSE = "parcelWorse";

    /** Who has the task. */
    public static final String OWNER = "owner";
    /** Priority of the tasks, 0 to 100. */
    public static final String PRIORITY = "priority";
    /** Whether the parcel has moved on. */
    public static final String SETTLED = "settled";
    /** Proposed words to the customer, a default of the form. */
    public static final String CUSTOMER_WORDS = "customerWords";
    /** NEVER or an ISO 8601 duration. */
    public static final String LOOK_AGAIN_IN = "lookAgainIn";

    public static final String NEVER = "NEVER";
    /** ISO 8601 duration to wait before somebody looks again; null: now. */
    public static final String WAIT_FOR = "waitFor";

    public static final String CARE_NOTE = "careNote";
    public static final String CONTACT = "contact";
    public static final String URGE = "urge";
    public static final String COMPENSATE = "compensate";
    public static final String REISSUE = "reissue";
    public static final String CLAIM = "claim";
    public static final String COMPENSATION_AMOUNT = "compensationAmount";
    /** Who promised the money and therefore may not approve it. */
    public static final String COMPENSATION_BY = "compensationBy";

    public static final String APPROVED = "approved";
    public static final String PAYMENT_NO = "paymentNo";
    /** Whether money is promised and not paid yet. */
    public static final String OWES_MONEY = "owesMoney";

    /** Steps that give the care itself an owner; the others serve a branch. */
    public static final Set<String> OWNER_STEPS = Set.of("assignOwner", "reassignCare", "escalateCare");

    private ParcelCareNames() {}
}
