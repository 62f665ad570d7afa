package org.qualoop.cost.domain;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.qualoop.cost.CostReport;
import org.qualoop.cost.CostReport.Sum;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.KpiSection;
import org.qualoop.kpi.Slice;
import org.springframework.stereotype.Component;

/** The figure {@code costOfQuality}: the ledger of the period by PAF category, and apart by supplier, SKU or lot. */
@Component
class CostOfQuality implements KpiSection {

    private static final Map<Dimension, String> CUTS =
            Map.of(Dimension.SUPPLIER, "supplier", Dimension.SKU, "sku", Dimension.LOT, "lot");

    /** @param groups null when the ledger is not told apart by that */
    record Figure(Sum total, List<Sum> byCategory, List<Sum> groups) {}

    private final CostBook book;

    CostOfQuality(CostBook book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "costOfQuality";
    }

    @Override
    public Figure of(LocalDate from, LocalDate to, Slice slice) {
        EntryFilter filter = filter(from, to, slice);
        CostReport report = book.report(filter, "category", null, 1);
        String cut = slice.value() == null ? CUTS.get(slice.dimension()) : null;
        List<Sum> groups =
                cut == null ? null : book.report(filter, cut, null, 1).sums();
        return new Figure(report.total(), report.sums(), groups);
    }

    private static EntryFilter filter(LocalDate from, LocalDate to, Slice slice) {
        String value = slice.value();
        String[] lot =
                slice.dimension() == Dimension.LOT && value != null ? value.split("\\|", 2) : new String[] {null};
        return new EntryFilter(
                from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                null,
                null,
                null,
                null,
                null,
                null,
                slice.dimension() == Dimension.SKU ? value : lot.length == 2 ? lot[1] : slice.sku(),
                lot[0],
                slice.dimension() == Dimension.SUPPLIER ? value : null);
    }
}
