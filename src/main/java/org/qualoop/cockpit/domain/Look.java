package org.qualoop.cockpit.domain;

import java.time.LocalDate;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Slice;

/**
 * What somebody looks at: days in UTC, both ends included, and what the figures are narrowed to.
 *
 * @param baseline name of the frozen period beside it, null for none
 */
public record Look(LocalDate from, LocalDate to, Slice slice, String baseline) {

    /** Whether a dimension beside the SKU narrows it; then only events, not things, can be told apart further. */
    public boolean narrowed() {
        return slice.dimension() != Dimension.ALL && slice.dimension() != Dimension.SKU;
    }

    /** The SKU that it is narrowed to, null for all. */
    public String sku() {
        return slice.dimension() == Dimension.SKU ? slice.value() : slice.sku();
    }
}
