package org.qualoop.complaint;

import java.time.Instant;

/**
 * The customer has been served. Published in the same transaction.
 *
 * @param saidAt when the customer said it
 * @param respondedAt the owner's first action, null when nobody acted
 */
public record CaseClosed(String caseNo, Instant saidAt, Instant respondedAt, Instant closedAt) {}
