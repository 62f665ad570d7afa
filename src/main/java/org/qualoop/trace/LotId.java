package org.qualoop.trace;

import java.util.Comparator;

/** A lot. Printed lot numbers repeat across SKUs and factories, so only both together name one. */
public record LotId(String sku, String lotNo) {

    /** As the tables' keys have it. */
    public static final Comparator<LotId> IN_ORDER =
            Comparator.comparing(LotId::lotNo).thenComparing(LotId::sku);
}
