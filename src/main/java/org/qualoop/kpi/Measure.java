package org.qualoop.kpi;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * A figure over a time.
 *
 * @param rate numerator ÷ denominator × the figure's scale, six decimals; for a duration the mean; null without data
 */
public record Measure(
        BigDecimal numerator,
        BigDecimal denominator,
        @JsonProperty("value") BigDecimal rate) {

    public static Measure of(Kpi kpi, BigDecimal numerator, BigDecimal denominator) {
        BigDecimal rate = denominator.signum() == 0
                ? null
                : numerator
                        .multiply(kpi.scale())
                        .divide(denominator, MathContext.DECIMAL64)
                        .setScale(6, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
        return new Measure(plain(numerator), plain(denominator), rate == null ? null : plain(rate));
    }

    /** The same figure over several times. */
    public static Measure sum(Kpi kpi, List<Measure> parts) {
        return of(
                kpi,
                parts.stream().map(Measure::numerator).reduce(BigDecimal.ZERO, BigDecimal::add),
                parts.stream().map(Measure::denominator).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Whether at least so much lies under the line. */
    public boolean hasAtLeast(long least) {
        return denominator.compareTo(BigDecimal.valueOf(least)) >= 0;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
