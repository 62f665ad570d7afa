package org.qualoop.connector.process;

/** Names of {@code manual-effect.bpmn}. */
final class ManualEffectNames {

    static final String PROCESS = "manual-effect";

    /** Holds the external tasks that people settle. */
    static final String WORKER = "by-hand";

    /** Message: the waiting step was left without the effect. */
    static final String OBSOLETE = "effectObsolete";

    static final String EXTERNAL_TASK = "externalTaskId";
    static final String TOPIC = "topic";
    static final String TITLE = "effectTitle";
    static final String DETAILS = "details";
    static final String REASON = "reason";
    static final String RECORD_NO = "recordNo";
    /** Name of the result that the waiting process expects, or null. */
    static final String RESULT = "resultName";
    /** Error code that the waiting process has an answer to, or null. */
    static final String REFUSAL = "refusalCode";

    static final String GROUP = "workGroup";
    static final String OWNER = "owner";
    static final String LEAD = "leadUser";
    static final String DUE_AT = "dueAt";

    /** {@code DONE} or {@code REFUSED}. */
    static final String DECISION = "effectDecision";

    static final String DONE = "DONE";
    static final String REFUSED = "REFUSED";
    /** Number of the voucher, where there is one. */
    static final String REFERENCE = "effectReference";

    static final String REMARK = "effectRemark";

    private ManualEffectNames() {}
}
