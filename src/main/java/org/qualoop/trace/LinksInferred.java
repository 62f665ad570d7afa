package org.qualoop.trace;

import java.util.Set;

/**
 * What is inferred about parcels is another than before; published in the transaction of the facts that say so.
 *
 * @param lots lots that are now linked with other parcels than before
 * @param orderNos orders of those parcels
 */
public record LinksInferred(Set<LotId> lots, Set<String> orderNos) {}
