package org.qualoop.rma.data;

/** What the customer wants. */
public enum ReturnType {
    REFUND_ONLY(false),
    RETURN(true),
    EXCHANGE(true),
    RESEND(false),
    REPAIR(true);

    private final boolean goodsBack;

    ReturnType(boolean goodsBack) {
        this.goodsBack = goodsBack;
    }

    /** Whether goods come back to the warehouse. */
    public boolean goodsBack() {
        return goodsBack;
    }
}
