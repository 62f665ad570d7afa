package org.qualoop.cost.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.qualoop.cost.CostReport;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.cost.data.EntryRow;
import org.qualoop.kpi.Counted;
import org.qualoop.kpi.Counted.About;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiSection;
import org.qualoop.kpi.Slice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the figures what stands in the ledger, and adds to the cost of quality its categories by PAF. */
@Component
class CostFigures implements KpiSection {

    private static final String CURRENCY = "CNY";

    private final CostBook book;
    private final ApplicationEventPublisher events;

    CostFigures(CostBook book, ApplicationEventPublisher events) {
        this.book = book;
        this.events = events;
    }

    /** The line as it stands; other currencies are in the ledger only. */
    void standing(EntryRow line) {
        if (CURRENCY.equals(line.currency())) {
            About about = About.goods(line.orderNo(), line.sku(), line.lotNo()).from(line.supplierCode());
            events.publishEvent(
                    new Counted(Kpi.COST_OF_QUALITY, source(line), line.at(), about, line.loss(), BigDecimal.ZERO));
        }
    }

    void reversed(EntryRow line) {
        events.publishEvent(Counted.withdrawn(Kpi.COST_OF_QUALITY, source(line)));
    }

    private static String source(EntryRow line) {
        return line.recordNo() + '/' + line.item();
    }

    @Override
    public String name() {
        return Kpi.COST_OF_QUALITY.key();
    }

    @Override
    public Map<String, List<CostReport.Sum>> of(LocalDate from, LocalDate to, Slice slice) {
        EntryFilter filter = new EntryFilter(
                from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                null,
                null,
                null,
                null,
                null,
                null,
                slice.dimension() == Dimension.SKU ? slice.value() : slice.sku(),
                null,
                slice.dimension() == Dimension.SUPPLIER ? slice.value() : null);
        return Map.of("categories", book.report(filter, "category", null, 1).sums());
    }
}
