package org.qualoop.inspection.data;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A row of {@code inspection_recheck}.
 *
 * @param status OPEN, FAILED, SHIPPED (left unchecked, not explained yet), PASSED, CANCELLED (by the lead), GONE,
 *     EXPLAINED or NOT_NEEDED
 * @param contentHash of the lines that were to be checked
 * @param finding what did not match in the last round
 */
public record RecheckRow(
        String recheckNo,
        String outboundNo,
        String orderNo,
        String warehouse,
        String packer,
        String reason,
        String contentHash,
        String status,
        int rounds,
        String scanned,
        BigDecimal weightGrams,
        BigDecimal expectedGrams,
        String finding,
        String note,
        String checkedBy,
        String owner,
        Instant dueAt,
        Instant openedAt,
        Instant closedAt,
        String processInstanceId) {

    /** Whether its process still runs. */
    public boolean open() {
        return closedAt == null;
    }
}
