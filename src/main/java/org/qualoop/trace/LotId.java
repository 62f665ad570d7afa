package org.qualoop.trace;

import java.util.Comparator;
import java.util.Objects;

/** A lot. Printed lot numbers repeat across SKUs and factories, so only both together name one. */
public record LotId(String sku, String lotNo) {

    /** As the tables' keys have it. */
    public static final Comparator<LotId> IN_ORDER =
            Comparator.comparing(LotId::lotNo).thenComparing(LotId::sku);

    /** Both are alike and counted up, so the sums that records make of them collide by the thousand. */
    @Override
    public int hashCode() {
        return Objects.hashCode(sku) * 0x9E3779B9 + Objects.hashCode(lotNo);
    }
}
