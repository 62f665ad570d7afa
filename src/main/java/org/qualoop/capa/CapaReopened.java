package org.qualoop.capa;

/**
 * The figure did not reach its target: the CAPA starts over at the root cause. Published in the same transaction.
 *
 * @param round the new one, from 2
 */
public record CapaReopened(String capaNo, int round) {}
