package org.qualoop.complaint.process;

import java.util.Set;

/** Names of the process {@code customer-case}. */
public final class CustomerCaseNames {

    public static final String PROCESS = "customer-case";

    /** Somebody is hurt: starts the branch of the lead beside the ordinary one. */
    public static final String INJURY_REPORTED = "injuryReported";
    /** The customer changed the review for the better before anybody called. */
    public static final String REVIEW_IMPROVED = "reviewImproved";

    /** REVIEW or COMPLAINT: where the reply goes. */
    public static final String VOICE = "voice";
    /** Category of the SKU, may be null. */
    public static final String CATEGORY = "category";

    public static final String SEVERITY = "severity";
    /** Priority of the tasks, a number. */
    public static final String PRIORITY = "priority";

    public static final String CONTACT_RESULT = "contactResult";
    public static final String REPLY_TEXT = "replyText";
    public static final String INJURY_NOTE = "injuryNote";
    /** Whether the owner promised money. */
    public static final String COMPENSATE = "compensate";

    public static final String COMPENSATION_AMOUNT = "compensationAmount";
    /** Who promised the money and therefore may not approve it. */
    public static final String COMPENSATION_BY = "compensationBy";

    public static final String APPROVED = "approved";
    public static final String PAYMENT_NO = "paymentNo";

    /** PHONE, CHAT, TICKET or REGULATOR; null for a review. */
    public static final String COMPLAINT_KIND = "complaintKind";

    /** End of the statutory time of a regulator's complaint; no step is due later. */
    public static final String PLATFORM_DEADLINE = "platformDeadline";

    public static final String REGULATOR_REF = "regulatorRef";

    public static final String REGULATOR_REPLY = "regulatorReply";

    /** Whether the customer agreed. */
    public static final String SETTLED = "settled";

    /** Steps that give the case itself an owner; the others serve a branch. */
    public static final Set<String> OWNER_STEPS = Set.of("assignOwner", "reassignOwner", "escalateOwner");

    private CustomerCaseNames() {}
}
