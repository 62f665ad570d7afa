package org.qualoop.kpi;

/**
 * What a figure is restricted to.
 *
 * @param value null for every value of the dimension
 * @param sku null for every SKU
 */
public record Slice(Dimension dimension, String value, String sku) {

    private static final String PAIR = "+sku";
    private static final String EVERY = "*";

    public static Slice all() {
        return new Slice(Dimension.ALL, EVERY, null);
    }

    public static Slice of(Dimension dimension, String value) {
        return dimension == Dimension.ALL ? all() : new Slice(dimension, value, null);
    }

    /** The same of one SKU only. */
    public Slice ofSku(String only) {
        if (only == null || dimension == Dimension.SKU) {
            return this;
        }
        return dimension == Dimension.ALL ? of(Dimension.SKU, only) : new Slice(dimension, value, only);
    }

    /** Its name in the roll-up. */
    public String key() {
        return pairs() ? dimension.key() + PAIR : dimension.key();
    }

    /** Its value in the roll-up. */
    public String cell() {
        return pairs() ? value + '|' + sku : value;
    }

    /** The goods that a defect is set against: nothing is shipped with a defect's name on it. */
    public Slice underTheLine() {
        return dimension == Dimension.DEFECT_CODE ? all().ofSku(sku) : this;
    }

    /** Whether it is one value of a dimension within one SKU, which the roll-up keeps apart. */
    public boolean pairs() {
        return sku != null && dimension != Dimension.LOT;
    }
}
