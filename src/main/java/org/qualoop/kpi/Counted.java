package org.qualoop.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * A room tells what counts for a figure. Published in the transaction of what happened; the same figure and source again
 * replaces what was told before, so telling twice is harmless and a correction moves to its right day. Which lots,
 * suppliers, warehouses and packers are behind it follows from order, SKU and lot, also when those facts come later.
 *
 * @param source what happened, unique within the figure, such as a record's number; at most 250 characters
 * @param at when it happened; a figure by the day of shipping or of the order counts on that day instead
 * @param numerator null withdraws what was told; for a duration the hours or minutes
 * @param denominator what is itself counted under the line: 1 for a case or a lot, 0 for what is set against parcels,
 *     which the house counts by itself
 */
public record Counted(Kpi kpi, String source, Instant at, About about, BigDecimal numerator, BigDecimal denominator) {

    /** An event set against what was shipped, delivered or ordered. */
    public static Counted event(Kpi kpi, String source, Instant at, About about, long numerator) {
        return new Counted(kpi, source, at, about, BigDecimal.valueOf(numerator), BigDecimal.ZERO);
    }

    /** One of several that was good or not, such as a lot at its inspection. */
    public static Counted outcome(Kpi kpi, String source, Instant at, About about, boolean counted) {
        return new Counted(kpi, source, at, about, counted ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.ONE);
    }

    /** How long one case took, in the unit of the figure. */
    public static Counted duration(Kpi kpi, String source, Instant at, About about, BigDecimal duration) {
        return new Counted(kpi, source, at, about, duration, BigDecimal.ONE);
    }

    /** What was told is not so. */
    public static Counted withdrawn(Kpi kpi, String source) {
        return new Counted(kpi, source, null, About.NOTHING, null, null);
    }

    /**
     * What the event is about; every part may be null.
     *
     * @param orderLineNo narrows to what left for this line
     * @param more dimensions that only the room knows, such as the defect or the inspector
     */
    public record About(
            String orderNo,
            Integer orderLineNo,
            String sku,
            String lotNo,
            String supplierCode,
            Map<Dimension, String> more) {

        static final About NOTHING = new About(null, null, null, null, null, Map.of());

        public static About order(String orderNo) {
            return new About(orderNo, null, null, null, null, Map.of());
        }

        public static About orderLine(String orderNo, int orderLineNo, String sku) {
            return new About(orderNo, orderLineNo, sku, null, null, Map.of());
        }

        public static About goods(String orderNo, String sku, String lotNo) {
            return new About(orderNo, null, sku, lotNo, null, Map.of());
        }

        public About ofLot(String lot) {
            return new About(orderNo, orderLineNo, sku, lot, supplierCode, more);
        }

        public About from(String supplier) {
            return new About(orderNo, orderLineNo, sku, lotNo, supplier, more);
        }

        /** A value of null adds nothing. */
        public About with(Dimension dimension, String value) {
            if (value == null) {
                return this;
            }
            Map<Dimension, String> all = new EnumMap<>(Dimension.class);
            all.putAll(more);
            all.put(dimension, value);
            return new About(orderNo, orderLineNo, sku, lotNo, supplierCode, Map.copyOf(all));
        }
    }
}
