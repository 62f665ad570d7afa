package org.qualoop.inspection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Variables by which any diagram says what lot it holds or releases, and why. */
final class LotNames {

    static final String SKU = "sku";
    static final String LOT_NO = "lotNo";
    static final String HOLD_REASON = "holdReason";

    private LotNames() {}

    /** null when nothing was entered. */
    static String text(DelegateExecution execution, String name) {
        Object value = execution.getVariable(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }
}
