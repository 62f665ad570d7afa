package org.qualoop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;

@QualoopTest
class DutyRosterTest {

    /** Wednesday in Shanghai. */
    private static final Instant WEDNESDAY_MORNING = Instant.parse("2026-11-18T02:00:00Z");

    private static final Instant WEDNESDAY_NIGHT = Instant.parse("2026-11-18T18:00:00Z");
    private static final Instant SUNDAY_EVENING = Instant.parse("2026-11-22T12:30:00Z");

    @Autowired
    DutyRoster roster;

    @Test
    void duringTheDayBothPersonsAreOnDutyInOrderOfTurn() {
        assertThat(roster.onDuty("quality", WEDNESDAY_MORNING)).containsExactly("quality", "quality-2");
    }

    @Test
    void atNightOnlyTheFirstPersonIsOnDuty() {
        assertThat(roster.onDuty("quality", WEDNESDAY_NIGHT)).containsExactly("quality");
    }

    @Test
    void theWeekendShiftCoversSundayEvening() {
        assertThat(roster.onDuty("customer-service", SUNDAY_EVENING))
                .containsExactly("customer-service", "customer-service-2");
    }

    @Test
    void aGroupWithoutShiftsIsOnDutyAsAWhole() {
        assertThat(roster.onDuty("finance", WEDNESDAY_NIGHT)).containsExactly("finance");
    }

    @Test
    void aLackOfReactionGoesToTheLead() {
        assertThat(roster.leadGroupOf("customer-service")).isEqualTo("cs-lead");
    }
}
