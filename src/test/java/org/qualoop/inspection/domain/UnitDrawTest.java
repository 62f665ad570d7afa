package org.qualoop.inspection.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitDrawTest {

    @Test
    void theSameSeedDrawsTheSameUnits() {
        assertThat(UnitDraw.draw(42, 500, 50)).isEqualTo(UnitDraw.draw(42, 500, 50));
        assertThat(UnitDraw.draw(42, 500, 50)).isNotEqualTo(UnitDraw.draw(43, 500, 50));
        assertThat(UnitDraw.draw(42, 500, 5))
                .as("never changes, on any machine")
                .containsExactly(131, 21, 165, 308, 7);
    }

    @Test
    void everyUnitIsInTheLotAndNoneComesTwice() {
        List<Integer> drawn = UnitDraw.draw(7, 1_000_000_000, 2_000);

        assertThat(drawn).hasSize(2_000).doesNotHaveDuplicates().allMatch(n -> n >= 1 && n <= 1_000_000_000);
    }

    @Test
    void aSampleOfTheWholeLotIsTheLot() {
        assertThat(UnitDraw.draw(1, 8, 8)).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(UnitDraw.draw(1, 3, 8)).hasSize(3);
    }

    @Test
    void theDrawFavoursNoUnit() {
        int[] times = new int[11];
        for (int seed = 0; seed < 20_000; seed++) {
            UnitDraw.draw(seed * 7919L, 10, 3).forEach(unit -> times[unit]++);
        }
        for (int unit = 1; unit <= 10; unit++) {
            assertThat(times[unit]).isBetween(5_600, 6_400);
        }
    }
}
