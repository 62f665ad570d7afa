package org.qualoop.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What {@code shipment-recheck} calls its variables. */
final class RecheckNames {

    static final String OUTBOUND_NO = "outboundNo";
    static final String OUTBOUND_STATUS = "outboundStatus";
    static final String SCANNED_ITEMS = "scannedItems";
    static final String WEIGHT_GRAMS = "weightGrams";
    static final String MATCH = "recheckMatch";
    static final String SETTLEMENT = "settlement";
    static final String SETTLEMENT_NOTE = "settlementNote";
    static final String TEXT = "recheckText";

    /** Width of the engine's text column, less what stands before. */
    private static final int LONGEST = 1000;

    private RecheckNames() {}

    /** What the next person is told. */
    static void tell(DelegateExecution execution, String finding) {
        String text = "出库单 " + execution.getVariable(OUTBOUND_NO) + ": " + finding;
        execution.setVariable(TEXT, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }
}
