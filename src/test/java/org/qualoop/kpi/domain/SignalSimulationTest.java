package org.qualoop.kpi.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qualoop.kpi.AlertRule;
import org.qualoop.kpi.domain.Signals.Count;

/** What the alerts promise, shown by simulation with fixed seeds. */
class SignalSimulationTest {

    private static final double USUAL = 0.03;

    @ParameterizedTest(name = "{0} events a point, days differ by {1}, {2} points of past")
    @CsvSource({"5, 0, 40", "5, 0.3, 40", "20, 0.3, 100", "200, 0, 100", "200, 0.3, 40"})
    void aFigureInControlRingsForFewerThanOneInThreeHundredAndSeventyPoints(double events, double spread, int past) {
        Random random = new Random(42);
        int points = 0;
        int signals = 0;
        for (int world = 0; world < 250; world++) {
            List<Count> counts = new ArrayList<>();
            for (int i = 0; i < past + Signals.JUDGED + 100; i++) {
                counts.add(point(random, events, Math.max(0.05, 1 + spread * random.nextGaussian())));
                if (i >= past + Signals.JUDGED) {
                    points++;
                    signals += Signals.judge(counts.subList(i + 1 - past - Signals.JUDGED, i + 1))
                                    .isPresent()
                            ? 1
                            : 0;
                }
            }
        }
        assertThat(signals * 370).as(signals + " of " + points).isLessThan(points);
    }

    @Test
    void aFigureThatDoublesRingsWithinThreePointsAndOneThatRisesByHalfWithinTheJudgedOnes() {
        assertThat(medianDelay(2)).isLessThanOrEqualTo(3);
        assertThat(medianDelay(1.5)).isLessThanOrEqualTo(Signals.JUDGED);
    }

    private static int medianDelay(double times) {
        Random random = new Random(11);
        int[] delays = new int[101];
        for (int world = 0; world < delays.length; world++) {
            List<Count> counts = new ArrayList<>();
            for (int i = 0; i < 60 + Signals.JUDGED; i++) {
                counts.add(point(random, 10, 1));
            }
            int delay = 0;
            do {
                counts.add(point(random, 10, times));
                delay++;
            } while (delay < 60 && Signals.judge(counts).isEmpty());
            delays[world] = delay;
        }
        Arrays.sort(delays);
        return delays[delays.length / 2];
    }

    @Test
    void aLotOfDoubleRateIsFoundWithinItsFirstSixtyReturnedUnitsNineTimesOfTen() {
        Random random = new Random(7);
        int[] returned = new int[2_000];
        for (int lot = 0; lot < returned.length; lot++) {
            int units = 0;
            while (!LotOdds.outOfFamily(units, returned[lot], 200_000, 200_000 * USUAL)) {
                units++;
                returned[lot] += random.nextDouble() < 2 * USUAL ? 1 : 0;
            }
        }
        Arrays.sort(returned);
        assertThat(returned[returned.length / 2]).isLessThanOrEqualTo(35);
        assertThat(returned[returned.length * 9 / 10]).isLessThanOrEqualTo(60);
    }

    @Test
    void ofLotsThatAreAsUsualFewerThanOneInThreeHundredAndSeventyEverRing() {
        Random random = new Random(3);
        int lots = 8_000;
        int rang = 0;
        for (int lot = 0; lot < lots; lot++) {
            int wrong = 0;
            boolean out = false;
            for (int units = 1; units <= 2_000 && !out; units++) {
                if (random.nextDouble() < USUAL) {
                    wrong++;
                    out = LotOdds.outOfFamily(units, wrong, 200_000, 200_000 * USUAL);
                }
            }
            rang += out ? 1 : 0;
        }
        assertThat(rang * 370).isLessThan(lots);
    }

    @Test
    void eachRuleIsNamedWhenItsPatternShows() {
        assertThat(ruleOf(10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 40))
                .isEqualTo(AlertRule.BEYOND_LIMIT);
        assertThat(ruleOf(10, 10, 10, 10, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12))
                .isEqualTo(AlertRule.NINE_ON_ONE_SIDE);
        assertThat(ruleOf(10, 10, 10, 10, 15, 15, 15, 14, 15, 16, 15, 15, 16, 15))
                .isEqualTo(AlertRule.EWMA);
        assertThat(ruleOf(10, 10, 10, 10, 10, 10, 10, 10, 4, 6, 8, 11, 14, 19)).isEqualTo(AlertRule.SIX_RISING);
        assertThat(ruleOf(6, 14, 6, 14, 6, 14, 6, 14, 6, 14, 6, 14, 6, 14)).isEqualTo(AlertRule.FOURTEEN_ALTERNATING);
        assertThat(ruleOf(10, 9, 10, 11, 10, 9, 10, 11, 10, 9, 10, 11, 10, 10)).isNull();
        assertThat(ruleOf(10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 0))
                .as("better is no alert")
                .isNull();
    }

    private static AlertRule ruleOf(int... judged) {
        List<Count> counts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            counts.add(new Count(10 / USUAL, 8 + (i * 7) % 5));
        }
        Arrays.stream(judged).forEach(wrong -> counts.add(new Count(10 / USUAL, wrong)));
        return Signals.judge(counts).map(Signals.Signal::rule).orElse(null);
    }

    @Test
    void nothingIsSaidWithoutEnoughData() {
        List<Count> few = new ArrayList<>();
        for (int i = 0; i < Signals.REFERENCE + Signals.JUDGED - 1; i++) {
            few.add(new Count(300, i > 50 ? 300 : 9));
        }
        assertThat(Signals.judge(few)).isEmpty();
        assertThat(LotOdds.outOfFamily(10, 10, 1_000, LotOdds.LEAST_EVENTS - 1)).isFalse();
    }

    private static Count point(Random random, double events, double times) {
        double units = events / USUAL;
        return new Count(units, Math.min(units, poisson(random, events * times)));
    }

    private static int poisson(Random random, double mean) {
        if (mean > 60) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
