package org.qualoop.cost.domain;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.qualoop.cost.CostReport;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.KpiSection;
import org.qualoop.kpi.Slice;
import org.springframework.stereotype.Component;

/** Adds to the figure {@code costOfQuality} the ledger of the period in all, and by PAF category. */
@Component
class CostOfQuality implements KpiSection {

    private final CostBook book;

    CostOfQuality(CostBook book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "costOfQuality";
    }

    @Override
    public Map<String, Object> of(LocalDate from, LocalDate to, Slice slice) {
        CostReport report = book.byCategory(filter(from, to, slice));
        return Map.of("total", report.total(), "byCategory", report.sums());
    }

    private static EntryFilter filter(LocalDate from, LocalDate to, Slice slice) {
        String value = slice.value();
        String[] lot =
                slice.dimension() == Dimension.LOT && value != null ? value.split("\\|", 2) : new String[] {null};
        return EntryFilter.between(
                        from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                        to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .about(
                        slice.dimension() == Dimension.SKU ? value : lot.length == 2 ? lot[1] : slice.sku(),
                        lot[0],
                        slice.dimension() == Dimension.SUPPLIER ? value : null);
    }
}
