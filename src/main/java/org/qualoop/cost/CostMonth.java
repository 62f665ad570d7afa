package org.qualoop.cost;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.qualoop.platform.Money;

/**
 * A month of the ledger, in UTC.
 *
 * @param month such as 2026-11
 * @param totals by currency and category: as they were frozen when it is closed, else as they are now
 * @param digest SHA-256 over all lines and who bears them, as they were when the month was closed; null while open
 * @param intact whether the lines still give that digest; null when it was not worked out
 * @param blockers why the month cannot be closed; empty when it can, or is
 * @param reopened how often it was closed and opened again, newest first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CostMonth(
        String month,
        Status status,
        Instant closedAt,
        String closedBy,
        String note,
        long entries,
        List<Total> totals,
        String digest,
        Boolean intact,
        List<String> blockers,
        List<Reopened> reopened) {

    public enum Status {
        OPEN,
        CLOSED
    }

    public record Total(Category category, Money cashOut, Money loss, long entries) {}

    public record Reopened(
            Instant closedAt, String closedBy, String digest, Instant reopenedAt, String reopenedBy, String reason) {}
}
