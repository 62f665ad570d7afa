package org.qualoop.kpi;

/**
 * Between what a share may really lie, given how little was counted: the 95 % interval of Wilson, which stays honest with
 * few events and at 0 and 1.
 *
 * @param lower in the figure's scale
 * @param upper in the figure's scale
 */
public record Interval(double lower, double upper) {

    private static final double Z = 1.959964;

    /** @return null without data, or for a figure that is no share */
    public static Interval of(Kpi kpi, Measure measure) {
        double n = measure.denominator().doubleValue();
        if (n <= 0 || !kpi.isShare()) {
            return null;
        }
        double p = Math.min(1, Math.max(0, measure.numerator().doubleValue() / n));
        double square = Z * Z / n;
        double middle = (p + square / 2) / (1 + square);
        double half = Z * Math.sqrt(p * (1 - p) / n + square / (4 * n)) / (1 + square);
        double scale = kpi.scale().doubleValue();
        return new Interval(Math.max(0, middle - half) * scale, Math.min(1, middle + half) * scale);
    }
}
