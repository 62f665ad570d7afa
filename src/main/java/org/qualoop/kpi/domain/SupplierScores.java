package org.qualoop.kpi.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.Measure;
import org.qualoop.supplier.SupplierScore;
import org.springframework.stereotype.Component;

/**
 * How well a supplier delivered in the last 180 days, 0 to 100: half by lots that passed at first inspection, three tenths
 * by units that came back (10 % or more is 0), two tenths by reports of faults (2 % of the units or more is 0). A part
 * with too little data is left out and the others weigh more; without any there is no score.
 */
@Component
class SupplierScores implements SupplierScore {

    private static final int DAYS = 180;
    private static final int LEAST_LOTS = 3;
    private static final int LEAST_UNITS = 200;
    private static final double WORST_RETURNS = 0.10;
    private static final double WORST_FAULTS = 20_000;

    private final KpiApi kpis;
    private final Clock clock;

    SupplierScores(KpiApi kpis, Clock clock) {
        this.kpis = kpis;
        this.clock = clock;
    }

    @Override
    public OptionalInt of(String supplierCode) {
        Score score = new Score();
        Measure lots = measure(Kpi.INSPECTION_PASS_RATE, supplierCode);
        if (lots.hasAtLeast(LEAST_LOTS)) {
            score.add(5, lots.rate().doubleValue());
        }
        Measure returns = measure(Kpi.RETURN_RATE, supplierCode);
        if (returns.hasAtLeast(LEAST_UNITS)) {
            score.add(3, 1 - share(returns.rate(), WORST_RETURNS));
        }
        Measure faults = measure(Kpi.FAULT_REPORT_PPM, supplierCode);
        if (faults.hasAtLeast(LEAST_UNITS)) {
            score.add(2, 1 - share(faults.rate(), WORST_FAULTS));
        }
        return score.weights == 0
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.round(100 * score.points / score.weights));
    }

    private Measure measure(Kpi kpi, String supplierCode) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return kpis.measure(kpi, Dimension.SUPPLIER, supplierCode, today.minusDays(DAYS - 1L), today);
    }

    private static double share(BigDecimal rate, double worst) {
        return Math.min(1, rate.doubleValue() / worst);
    }

    private static final class Score {

        private double points;
        private int weights;

        private void add(int weight, double part) {
            points += weight * part;
            weights += weight;
        }
    }
}
