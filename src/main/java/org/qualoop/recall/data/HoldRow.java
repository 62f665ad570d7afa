package org.qualoop.recall.data;

import java.time.Instant;

/** A lot to be held in one warehouse; {@code qty} units lay there when it was asked for. */
public record HoldRow(
        String recallNo,
        String warehouse,
        String sku,
        String lotNo,
        int holdNo,
        long qty,
        HoldStatus status,
        Instant requestedAt,
        Instant confirmedAt,
        String confirmedBy,
        String note) {}
