package org.qualoop.capa.domain;

import java.math.BigDecimal;
import org.qualoop.capa.CapaView.Verdict;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.Measure;

/**
 * What two measurements say: the bad share afterwards is to be at most the one before × (1 − target). Without a bad share
 * before, nothing bad may come afterwards at all.
 */
final class EffectRule {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private EffectRule() {}

    static Verdict judge(Kpi kpi, Measure before, Measure after, int targetPercent, int minData) {
        if (!after.hasAtLeast(minData)) {
            return Verdict.TOO_LITTLE;
        }
        BigDecimal was = before.rate() == null ? BigDecimal.ZERO : bad(kpi, before);
        BigDecimal allowed =
                was.multiply(WHOLE.subtract(BigDecimal.valueOf(targetPercent))).divide(WHOLE);
        return bad(kpi, after).compareTo(allowed) <= 0 ? Verdict.EFFECTIVE : Verdict.INEFFECTIVE;
    }

    private static BigDecimal bad(Kpi kpi, Measure measure) {
        return kpi.lowerIsBetter() ? measure.rate() : BigDecimal.ONE.subtract(measure.rate());
    }
}
