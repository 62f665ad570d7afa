package org.qualoop.cost.data;

import java.math.BigDecimal;
import java.time.Instant;
import org.qualoop.cost.Category;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;

/** One row of {@code cost_claim_line}: a loss as it stood when the claim was made. */
public record ClaimLineRow(
        String claimNo,
        int lineNo,
        long entryId,
        String recordNo,
        String item,
        Category category,
        Kind kind,
        Stage stage,
        String eventNo,
        String orderNo,
        String sku,
        String lotNo,
        Integer qty,
        Instant at,
        BigDecimal loss,
        BigDecimal sharePercent,
        BigDecimal amount,
        String leftOut,
        String lossKey) {

    /** What makes a loss one and the same, however often the ledger corrects it. */
    public static String key(EntryRow entry) {
        return entry.recordNo() + "|" + entry.item();
    }

    public boolean claimed() {
        return leftOut == null;
    }
}
