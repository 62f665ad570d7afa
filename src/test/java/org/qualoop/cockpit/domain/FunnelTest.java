package org.qualoop.cockpit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qualoop.cockpit.domain.Funnel.Limits;

class FunnelTest {

    private static final double TAIL = 0.00135;

    @ParameterizedTest
    @CsvSource({"10,0.01", "200,0.02", "1000,0.01", "2400,0.02", "5,0.5"})
    void smallGroupsHaveExactLimits(int size, double share) {
        Limits limits = new Funnel(share, 1).limits(size);
        long upper = Math.round(limits.upper() * size);
        long lower = Math.round(limits.lower() * size);
        assertThat(above(size, share, upper)).isLessThanOrEqualTo(TAIL);
        if (upper > 0) {
            assertThat(above(size, share, upper - 1)).isGreaterThan(TAIL);
        }
        assertThat(lower == 0 ? 0 : 1 - above(size, share, lower - 1)).isLessThan(TAIL);
    }

    @Test
    void largeGroupsHaveThreeSigma() {
        Limits limits = new Funnel(0.01, 1).limits(1_000_000);
        assertThat(limits.upper()).isEqualTo(0.01 + 3 * Math.sqrt(0.01 * 0.99 / 1_000_000));
        assertThat(limits.lower()).isEqualTo(0.01 - 3 * Math.sqrt(0.01 * 0.99 / 1_000_000));
    }

    @Test
    void chanceAloneIsHardlyEverCalledASignal() {
        Random random = new Random(42);
        int signals = 0;
        for (int world = 0; world < 50; world++) {
            List<long[]> groups = new ArrayList<>();
            for (int group = 0; group < 40; group++) {
                groups.add(draw(random, 50 + random.nextInt(3000), 0.02));
            }
            signals += beyond(Funnel.of(groups), groups);
        }
        assertThat(signals).isLessThan(2000 / 100);
    }

    @Test
    void oneBadLotStandsOutAmongManyAndDoesNotHideItself() {
        Random random = new Random(7);
        List<long[]> groups = new ArrayList<>();
        for (int group = 0; group < 20; group++) {
            groups.add(draw(random, 2000, 0.02));
        }
        groups.add(new long[] {120, 2000});
        Funnel funnel = Funnel.of(groups);
        assertThat(funnel.spread()).isLessThan(2);
        assertThat(120 / 2000.0).isGreaterThan(funnel.limits(2000).upper());
        assertThat(beyond(funnel, groups)).isEqualTo(1);
    }

    @Test
    void groupsThatDifferBeyondChanceAllOverWidenTheLimits() {
        Random random = new Random(3);
        List<long[]> groups = new ArrayList<>();
        for (int group = 0; group < 60; group++) {
            groups.add(draw(random, 20_000, Math.max(0.001, 0.02 + 0.006 * random.nextGaussian())));
        }
        Funnel funnel = Funnel.of(groups);
        assertThat(funnel.spread()).isGreaterThan(5);
        assertThat(beyond(funnel, groups)).isLessThan(4);
    }

    @Test
    void nothingShippedAndNothingDamagedAreNoError() {
        assertThat(Funnel.of(List.of()).center()).isZero();
        Funnel none = Funnel.of(List.of(new long[] {0, 500}));
        assertThat(none.limits(500)).isEqualTo(new Limits(0, 0));
    }

    private static int beyond(Funnel funnel, List<long[]> groups) {
        return (int) groups.stream()
                .filter(group -> {
                    double share = group[0] / (double) group[1];
                    Limits limits = funnel.limits(group[1]);
                    return share > limits.upper() || share < limits.lower();
                })
                .count();
    }

    private static long[] draw(Random random, int size, double share) {
        long above = 0;
        for (int i = 0; i < size; i++) {
            above += random.nextDouble() < share ? 1 : 0;
        }
        return new long[] {above, size};
    }

    /** Chance of more than {@code count}, summed term by term. */
    private static double above(int size, double share, long count) {
        double sum = 0;
        for (long k = count + 1; k <= size; k++) {
            double log = k * Math.log(share) + (size - k) * Math.log1p(-share);
            for (long i = 1; i <= k; i++) {
                log += Math.log((size - k + i) / (double) i);
            }
            sum += Math.exp(log);
        }
        return sum;
    }
}
