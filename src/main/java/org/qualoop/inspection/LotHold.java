package org.qualoop.inspection;

import java.time.Instant;

/** A record keeps a lot from leaving. */
public record LotHold(
        String sku,
        String lotNo,
        String recordNo,
        String reason,
        Instant heldAt,
        String heldBy,
        Instant releasedAt,
        String releasedBy) {

    public boolean open() {
        return releasedAt == null;
    }
}
