package org.qualoop.inspection.process;

/** Variables by which any diagram says what lot it holds or releases, and why. */
final class LotNames {

    static final String SKU = "sku";
    static final String LOT_NO = "lotNo";
    static final String HOLD_REASON = "holdReason";

    private LotNames() {}
}
