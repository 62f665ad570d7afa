package org.qualoop.rma;

import java.time.Instant;
import org.qualoop.platform.Money;

/**
 * A return is closed; published in the same transaction. The cost ledger and the figures read it.
 *
 * @param outcome how it ended, e.g. {@code REFUNDED}
 * @param cause the worst cause that was found, or the one presumed where nothing came back
 * @param refunded what the customer got from us or the platform; null: nothing
 * @param freightPayer {@code BUYER}, {@code SELLER} or {@code CARRIER}; null when nothing was decided
 */
public record ReturnClosed(
        String rmaNo,
        String orderNo,
        String type,
        String outcome,
        String cause,
        Money refunded,
        String freightPayer,
        Instant at) {}
