package org.qualoop.cockpit.domain;

import java.util.Arrays;
import java.util.List;

/**
 * Compares shares of groups of different size (a funnel plot): a group stands out when chance alone would take it that
 * far in fewer than 135 of 100,000 cases, the three sigma of a control chart. Limits are exact binomial ones while few
 * events are expected, where the bell curve is wrong; and they widen when groups differ beyond chance all over
 * (Spiegelhalter's multiplicative overdispersion, winsorised so that the outliers themselves do not widen them).
 *
 * @param center share of all groups together, 0 to 1
 * @param spread variance of the groups against chance, 1 when they differ by chance alone
 */
record Funnel(double center, double spread) {

    /** Fewer groups say nothing about how groups differ. */
    private static final int LEAST_GROUPS = 10;
    /** Where the bell curve is close enough. */
    private static final double MANY = 50;

    private static final double TAIL = 0.00135;
    private static final double SIGMAS = 3;
    private static final double WINSORISED = 0.1;

    record Limits(double lower, double upper) {}

    static Funnel of(List<long[]> aboveAndUnder) {
        double above = aboveAndUnder.stream().mapToLong(group -> group[0]).sum();
        double under = aboveAndUnder.stream().mapToLong(group -> group[1]).sum();
        double center = under == 0 ? 0 : Math.min(1, above / under);
        return new Funnel(center, spread(aboveAndUnder, center));
    }

    private static double spread(List<long[]> groups, double center) {
        double chance = center * (1 - center);
        double[] z = groups.stream()
                .filter(group -> group[1] * center >= 1)
                .mapToDouble(group -> (group[0] / (double) group[1] - center) / Math.sqrt(chance / group[1]))
                .sorted()
                .toArray();
        if (z.length < LEAST_GROUPS || chance == 0) {
            return 1;
        }
        double low = z[(int) (z.length * WINSORISED)];
        double high = z[(int) Math.ceil(z.length * (1 - WINSORISED)) - 1];
        double mean = Arrays.stream(z)
                .map(one -> Math.min(high, Math.max(low, one)))
                .map(one -> one * one)
                .average()
                .orElse(1);
        return Math.max(1, mean);
    }

    /** Between these a share of a group of this size may lie by chance. */
    Limits limits(long under) {
        double size = Math.max(1, under / spread);
        return size * center > MANY ? normal(size) : exact(Math.round(size), false);
    }

    /** The same for a drawing: between whole counts, so that the limits make no saw. */
    Limits drawn(long under) {
        double size = Math.max(1, under / spread);
        return size * center > MANY ? normal(size) : exact(Math.round(size), true);
    }

    private Limits normal(double size) {
        double sigma = SIGMAS * Math.sqrt(center * (1 - center) / size);
        return new Limits(Math.max(0, center - sigma), Math.min(1, center + sigma));
    }

    /** The counts where the chance of fewer, and of as many at most, passes the tail. */
    private Limits exact(long size, boolean between) {
        double probability = Math.exp(size * Math.log1p(-Math.min(center, 1 - 1e-12)));
        double upTo = probability;
        double lower = upTo < TAIL ? 1 : 0;
        long count = 0;
        while (upTo < 1 - TAIL && count < size) {
            count++;
            probability *= (size - count + 1) / (double) count * center / (1 - center);
            if (upTo < TAIL) {
                double part = between ? 1 - Math.min(1, (upTo + probability - TAIL) / probability) : 1;
                lower = upTo + probability < TAIL ? count + 1 : count - 1 + part;
            }
            upTo += probability;
        }
        double over = between && probability > 0 ? Math.min(1, (upTo - (1 - TAIL)) / probability) : 0;
        return new Limits(lower / size, (count - over) / size);
    }
}
