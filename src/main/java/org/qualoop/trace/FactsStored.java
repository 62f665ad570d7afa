package org.qualoop.trace;

import java.util.List;
import java.util.Set;

/**
 * Facts of a batch were stored, new or changed; published in the batch's transaction, after all of them were applied.
 * Rooms link here what had come before the fact that it refers to.
 *
 * @param kind name of the intake kind
 * @param keys natural keys
 * @param orderNos every order that these facts name
 * @param lots every lot that these facts name
 * @param facts the revisions themselves; those of one key in their order
 */
public record FactsStored(String kind, List<String> keys, Set<String> orderNos, Set<LotId> lots, List<Fact> facts) {}
