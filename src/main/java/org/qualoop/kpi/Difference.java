package org.qualoop.kpi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How two measures of a figure differ, and whether by more than chance. */
public enum Difference {
    BETTER,
    WORSE,
    /** No more than chance may do. */
    NONE,
    /** Too few counted to say, or no share that chance has a law for. */
    UNKNOWN;

    /** Fewer expected events on either side say nothing. */
    private static final double LEAST_EXPECTED = 5;

    /**
     * Compares two shares by the pooled two-proportion test.
     *
     * @param sigmas how far apart chance may bring them: 2 for one comparison, 3 for the worst of many
     */
    public static Difference between(Kpi kpi, Measure one, Measure other, double sigmas) {
        double n = one.denominator().doubleValue();
        double m = other.denominator().doubleValue();
        if (!kpi.isShare() || n <= 0 || m <= 0) {
            return UNKNOWN;
        }
        double pooled = (one.numerator().doubleValue() + other.numerator().doubleValue()) / (n + m);
        double rarer = Math.min(pooled, 1 - pooled);
        if (rarer * Math.min(n, m) < LEAST_EXPECTED) {
            return UNKNOWN;
        }
        double apart = one.numerator().doubleValue() / n - other.numerator().doubleValue() / m;
        double sigma = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
        if (Math.abs(apart) <= sigmas * sigma) {
            return NONE;
        }
        return apart < 0 == kpi.lowerIsBetter() ? BETTER : WORSE;
    }

    /** A part of the whole against the rest of it. */
    public static Difference ofPart(Kpi kpi, Measure part, Measure whole, double sigmas) {
        Measure rest = Measure.of(
                kpi,
                whole.numerator().subtract(part.numerator()),
                whole.denominator().subtract(part.denominator()));
        return between(kpi, part, rest, sigmas);
    }

    /** −0.3 for thirty per cent less than before; null when there is nothing to compare. */
    public static BigDecimal relative(BigDecimal now, BigDecimal before) {
        return now == null || before == null || before.signum() == 0
                ? null
                : now.subtract(before).divide(before, MathContext.DECIMAL64).setScale(4, RoundingMode.HALF_UP);
    }
}
