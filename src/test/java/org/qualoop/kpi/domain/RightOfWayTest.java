package org.qualoop.kpi.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.qualoop.trace.FactsStored;

class RightOfWayTest {

    private final AtomicLong now = new AtomicLong();
    private final RightOfWay way = new RightOfWay(now::get);

    @Test
    void countingWaitsUntilNoFactsHaveComeForASecond() {
        assertThat(way.granted()).isTrue();
        facts();
        assertThat(way.granted()).isFalse();
        pass(999);
        assertThat(way.granted()).isFalse();
        pass(1);
        assertThat(way.granted()).isTrue();
    }

    @Test
    void factsWithoutPauseHoldItUpForFiveSecondsAtMost() {
        assertThat(way.granted()).isTrue();
        for (int half = 1; half < 10; half++) {
            pass(500);
            facts();
            assertThat(way.granted()).isFalse();
        }
        pass(500);
        facts();
        assertThat(way.granted()).isTrue();
        assertThat(way.granted()).isFalse();
    }

    private void facts() {
        way.on(new FactsStored("shipments", List.of(), Set.of(), Set.of(), List.of()));
    }

    private void pass(long millis) {
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
