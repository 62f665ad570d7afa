package org.qualoop.platform.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.qualoop.platform.data.DutyMapper.ShiftRow;

class ShiftTest {

    private final Shift fridayNight =
            Shift.of(new ShiftRow("warehouse", "sun", "FRI", "22:00", "06:00", "Asia/Shanghai", 1));

    @Test
    void aShiftOverMidnightCoversTheNextMorning() {
        assertThat(fridayNight.covers(Instant.parse("2026-11-20T14:00:00Z"))).isTrue();
        assertThat(fridayNight.covers(Instant.parse("2026-11-20T21:59:59Z"))).isTrue();
        assertThat(fridayNight.covers(Instant.parse("2026-11-20T22:00:00Z"))).isFalse();
        assertThat(fridayNight.covers(Instant.parse("2026-11-20T13:59:59Z"))).isFalse();
    }

    @Test
    void theNextStartIsFoundOverTheWeek() {
        assertThat(fridayNight.startsIn(Instant.parse("2026-11-20T13:00:00Z"))).isEqualTo(Duration.ofHours(1));
        assertThat(fridayNight.startsIn(Instant.parse("2026-11-20T15:00:00Z"))).isEqualTo(Duration.ofHours(7 * 24 - 1));
    }
}
