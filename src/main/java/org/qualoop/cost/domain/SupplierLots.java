package org.qualoop.cost.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.qualoop.cost.LotFigures;
import org.qualoop.kpi.Difference;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.KpiTrail;
import org.qualoop.kpi.Measure;
import org.qualoop.kpi.Slice;
import org.springframework.stereotype.Component;

/** The lots of a supplier in which something went wrong, from the roll-ups. */
@Component
class SupplierLots {

    private static final int MOST = 20;
    private static final int LEAST = 200;
    private static final double SIGMAS = 3;

    private final KpiApi kpis;
    private final KpiTrail trail;

    SupplierLots(KpiApi kpis, KpiTrail trail) {
        this.kpis = kpis;
        this.trail = trail;
    }

    /** Those with most wrong first, at most {@value #MOST}. */
    List<LotFigures> of(String supplierCode, LocalDate from, LocalDate to) {
        Slice supplier = Slice.of(Dimension.SUPPLIER, supplierCode);
        Set<String> lots = new LinkedHashSet<>();
        for (Kpi kpi : List.of(Kpi.RETURN_RATE, Kpi.DAMAGE_RATE, Kpi.FAULT_REPORT_PPM)) {
            trail.shares(kpi, supplier, from, to, MOST)
                    .getOrDefault(Dimension.LOT, List.of())
                    .forEach(share -> lots.add(share.value()));
        }
        Measure returned = kpis.measure(Kpi.RETURN_RATE, supplier, from, to);
        Measure damaged = kpis.measure(Kpi.DAMAGE_RATE, supplier, from, to);
        return lots.stream()
                .map(lot -> figures(lot, returned, damaged, from, to))
                .sorted(Comparator.comparing(LotFigures::wrong).reversed())
                .limit(MOST)
                .toList();
    }

    private LotFigures figures(String value, Measure returned, Measure damaged, LocalDate from, LocalDate to) {
        Slice lot = Slice.of(Dimension.LOT, value);
        Measure returns = kpis.measure(Kpi.RETURN_RATE, lot, from, to);
        Measure damage = kpis.measure(Kpi.DAMAGE_RATE, lot, from, to);
        Difference byReturns = Difference.ofPart(Kpi.RETURN_RATE, returns, returned, SIGMAS);
        Difference byDamage = Difference.ofPart(Kpi.DAMAGE_RATE, damage, damaged, SIGMAS);
        int cut = value.indexOf('|');
        return new LotFigures(
                cut < 0 ? value : value.substring(0, cut),
                cut < 0 ? null : value.substring(cut + 1),
                returns,
                damage,
                kpis.measure(Kpi.FAULT_REPORT_PPM, lot, from, to),
                byDamage == Difference.WORSE ? byDamage : byReturns,
                returns.hasAtLeast(LEAST));
    }
}
