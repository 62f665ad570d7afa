package org.qualoop.reissue.process;

/** Variables of {@code mis-shipment} and {@code reissue} that code reads or writes. */
final class ReissueNames {

    static final String DECISION = "decision";
    static final String KIND = "kind";
    static final String UNITS = "units_";
    static final String WORDS = "words";
    static final String COLLECT_WRONG_ITEM = "collectWrongItem";
    static final String WRONG_SKU = "wrongSku";
    static final String OTHER_PARCEL_SEEN = "otherParcelSeen";
    static final String VERDICT = "verdict";
    static final String WAIT_IN = "waitIn";
    static final String LINE_NO = "lineNo";
    static final String APPROVAL = "approval";
    static final String REFUSE_REASON = "refuseReason";
    static final String SHORTAGE = "shortage";
    static final String OTHER_LINE = "otherLine";
    static final String OTHER_SKU = "otherSku";
    static final String CANCEL_REASON = "cancelReason";
    static final String RESERVATION_NO = "reservationNo";
    static final String OUTBOUND_NO = "outboundNo";
    static final String PICK_RESULT = "pickResult";
    static final String SCANS = "scans";
    static final String HAS_LEFT = "hasLeft";
    static final String SHIP_DUE_IN = "shipDueIn";
    static final String CHASE = "chase";
    static final String REISSUE_TRACKING_NO = "reissueTrackingNo";
    static final String REFUND_AMOUNT = "refundAmount";
    static final String REFUND_DUE = "refundDue";
    static final String REFUND_NO = "refundNo";
    static final String PAYMENT_CHOICE = "paymentChoice";
    static final String PAYMENT_REF = "paymentRef";
    static final String GIVE_UP_REASON = "giveUpReason";
    static final String COLLECT_TRACKING_NO = "collectTrackingNo";
    static final String COLLECT_REFUSAL = "collectRefusal";
    static final String COLLECT_DUE_IN = "collectDueIn";
    static final String ITEM_HERE = "itemHere";
    static final String COLLECTION_CHOICE = "collectionChoice";

    private ReissueNames() {}
}
