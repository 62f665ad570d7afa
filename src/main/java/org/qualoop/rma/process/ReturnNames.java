package org.qualoop.rma.process;

/** Variables of {@code return-inspection} that code reads or writes. */
final class ReturnNames {

    static final String DECISION = "decision";
    static final String REJECT_REASON = "rejectReason";
    static final String AGREED_TYPE = "agreedType";
    static final String AGREED_CAUSE = "agreedCause";
    static final String TYPE = "type";
    static final String GOODS_BACK = "goodsBack";
    static final String GRADER = "grader";
    static final String TRACKING_NO = "trackingNo";
    static final String ARRIVED = "arrived";
    static final String LINE_NO = "lineNo";
    static final String GRADE = "grade";
    static final String CAUSE = "cause";
    static final String LOT_NO = "lotNo";
    static final String SKU = "sku";
    static final String QTY = "qty";
    static final String DISPOSITION = "disposition";
    static final String STOCK_STATUS = "stockStatus";
    static final String REFUND_PERCENT = "refundPercent";
    static final String AUTO_ALLOWED = "autoAllowed";
    static final String SETTLEMENT = "settlement";
    static final String SETTLEMENT_REASON = "settlementReason";
    static final String FREIGHT_PAYER = "freightPayer";
    static final String APPROVAL = "approval";
    static final String APPROVED_AMOUNT = "approvedAmount";
    static final String REFUSE_REASON = "refuseReason";
    static final String APPROVE_REASON = "approveReason";
    static final String REFUND_AMOUNT = "refundAmount";
    static final String REFUND_DUE = "refundDue";
    static final String REFUND_NO = "refundNo";
    static final String PAYMENT_CHOICE = "paymentChoice";
    static final String PAYMENT_REF = "paymentRef";
    static final String GIVE_UP_REASON = "giveUpReason";
    static final String APPEAL_TEXT = "appealText";
    static final String REPAIR_NOTE = "repairNote";
    static final String OUTCOME = "outcome";
    static final String ANSWER = "answer";
    static final String TELL_CUSTOMER = "tellCustomer";
    static final String DUE_AT = "dueAt";
    static final String PLATFORM_DEADLINE = "platformDeadline";

    private ReturnNames() {}
}
