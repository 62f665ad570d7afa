package org.qualoop.kpi.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.qualoop.kpi.AlertRule;

/**
 * Whether the latest points of a figure speak of a change for the worse. A point is as many days as five events are
 * expected in. Each point becomes a normal score: its exact binomial (Poisson, when events may outnumber units)
 * probability, divided by Laney's sigma-z, and taken through Student's t because mean and spread are themselves estimated
 * from the points before (Quesenberry's Q chart; Laney's p′; Nelson, J. Quality Technology 16(4), 1984; Roberts' EWMA with
 * lambda 0.2). So the limits hold for small numbers, for overdispersed days and for a short past alike.
 */
final class Signals {

    /** Points that say what is usual. */
    static final int REFERENCE = 40;
    /** Points that are judged. */
    static final int JUDGED = 14;

    static final double EVENTS_PER_POINT = 5;
    private static final double LIMIT = 3.29;
    private static final double LAMBDA = 0.2;
    private static final double EWMA_LIMIT = 3.3;
    private static final double MOVING_RANGE = 1.128;
    /** Share of the points' number that is known about the spread when it comes from moving ranges. */
    private static final double FREEDOM = 0.62;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * Units under the line, and those of them that went wrong.
     *
     * @param wrong may be more than the units when several reports of one unit count
     */
    record Count(double units, double wrong) {}

    /** @param points how many of the latest points the rule rests on */
    record Signal(AlertRule rule, int points, double usual, double now) {}

    private Signals() {}

    /** @param counts oldest first, each with enough units (see {@link #EVENTS_PER_POINT}) */
    static Optional<Signal> judge(List<Count> counts) {
        if (!enough(counts)) {
            return Optional.empty();
        }
        List<Count> judged = judged(counts);
        Past past = past(counts);
        double[] scores = judged.stream().mapToDouble(past::score).toArray();
        return Arrays.stream(AlertRule.values())
                .filter(rule -> holds(rule, scores, past.known()))
                .findFirst()
                .map(rule -> new Signal(
                        rule, length(rule), past.rate(), rate(judged.subList(JUDGED - length(rule), JUDGED))));
    }

    /** Whether there are points enough to say what is usual, and anything ever went wrong in them. */
    static boolean enough(List<Count> counts) {
        return counts.size() >= REFERENCE + JUDGED && rate(usual(counts)) > 0;
    }

    static List<Count> judged(List<Count> counts) {
        return counts.subList(counts.size() - JUDGED, counts.size());
    }

    private static List<Count> usual(List<Count> counts) {
        return counts.subList(Math.max(0, counts.size() - JUDGED - 100), counts.size() - JUDGED);
    }

    /**
     * What the points before say is usual.
     *
     * @param rate wrong per unit
     * @param widened Laney's sigma-z, wider for what is not known about the mean
     * @param known how many points say so
     */
    record Past(double rate, double widened, TDistribution student, int known) {

        double score(Count count) {
            return normal(student, Signals.score(count, rate) / widened);
        }

        /** The smallest share of so many units that is beyond the limit. */
        double limit(double units) {
            double low = 0;
            double high = Math.max(units, 10 * units * rate + 100);
            while (high - low > 1) {
                double middle = Math.floor((low + high) / 2);
                if (score(new Count(units, middle)) > LIMIT) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return high / units;
        }
    }

    static double weighted(double mean, double score) {
        return LAMBDA * score + (1 - LAMBDA) * mean;
    }

    /** In sigmas. */
    static double meanLimit(int known) {
        return EWMA_LIMIT * Math.sqrt(LAMBDA / (2 - LAMBDA) + 1.0 / known);
    }

    private static boolean holds(AlertRule rule, double[] scores, int known) {
        double blur = 1 / Math.sqrt(known);
        return switch (rule) {
            case BEYOND_LIMIT -> scores[JUDGED - 1] > LIMIT;
            case EWMA -> ewma(scores) > meanLimit(known);
            case NINE_ON_ONE_SIDE -> Arrays.stream(scores, JUDGED - 9, JUDGED).allMatch(score -> score > blur + 0.1);
            case SIX_RISING -> rising(scores) && scores[JUDGED - 1] > 2;
            case FOURTEEN_ALTERNATING -> alternating(scores);
            default -> false;
        };
    }

    private static int length(AlertRule rule) {
        return switch (rule) {
            case BEYOND_LIMIT -> 1;
            case NINE_ON_ONE_SIDE -> 9;
            case SIX_RISING -> 6;
            default -> JUDGED;
        };
    }

    private static double ewma(double[] scores) {
        double mean = 0;
        for (double score : scores) {
            mean = weighted(mean, score);
        }
        return mean;
    }

    private static boolean rising(double[] scores) {
        for (int i = JUDGED - 5; i < JUDGED; i++) {
            if (scores[i] <= scores[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Steps of less than a sigma are chance. */
    private static boolean alternating(double[] scores) {
        for (int i = 1; i < JUDGED; i++) {
            double step = scores[i] - scores[i - 1];
            boolean turned = i < 2 || step * (scores[i - 1] - scores[i - 2]) < 0;
            if (!turned || Math.abs(step) < 1) {
                return false;
            }
        }
        return true;
    }

    static Past past(List<Count> counts) {
        List<Count> usual = usual(counts);
        double rate = rate(usual);
        double[] before =
                usual.stream().mapToDouble(count -> score(count, rate)).toArray();
        double ranges = 0;
        for (int i = 1; i < before.length; i++) {
            ranges += Math.abs(before[i] - before[i - 1]);
        }
        double sigma = Math.max(1, ranges / (before.length - 1) / MOVING_RANGE);
        double widened = sigma * Math.sqrt(1 + 1.0 / before.length);
        return new Past(rate, widened, TDistribution.of(FREEDOM * (before.length - 1)), before.length);
    }

    /** Large scores are taken from the other tail, where doubles are precise. */
    private static double normal(TDistribution student, double score) {
        return score > 0
                ? NORMAL.inverseSurvivalProbability(student.survivalProbability(score))
                : NORMAL.inverseCumulativeProbability(student.cumulativeProbability(score));
    }

    private static double score(Count count, double rate) {
        int wrong = (int) Math.round(count.wrong());
        int units = (int) Math.round(count.units());
        double above;
        double here;
        if (wrong <= units && rate < 1) {
            BinomialDistribution binomial = BinomialDistribution.of(units, rate);
            above = binomial.survivalProbability(wrong);
            here = binomial.probability(wrong);
        } else {
            PoissonDistribution poisson = PoissonDistribution.of(count.units() * rate);
            above = poisson.survivalProbability(wrong);
            here = poisson.probability(wrong);
        }
        double tail = Math.min(1 - 1e-15, Math.max(1e-300, above + here / 2));
        return NORMAL.inverseSurvivalProbability(tail);
    }

    private static double rate(List<Count> counts) {
        double units = counts.stream().mapToDouble(Count::units).sum();
        return units == 0 ? 0 : counts.stream().mapToDouble(Count::wrong).sum() / units;
    }
}
