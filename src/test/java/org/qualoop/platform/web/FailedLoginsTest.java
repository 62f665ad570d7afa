package org.qualoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedLoginsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final FailedLogins failures = new FailedLogins();

    @Test
    void stopsAfterTwentyWrongPasswordsAndForgetsThemWithTheMinute() {
        for (int i = 0; i < 20; i++) {
            assertThat(failures.tooMany("admin from 10.0.0.1", NOON)).isFalse();
            failures.add("admin from 10.0.0.1", NOON);
        }

        assertThat(failures.tooMany("admin from 10.0.0.1", NOON.plusSeconds(30)))
                .isTrue();
        assertThat(failures.tooMany("admin from 10.0.0.2", NOON)).isFalse();
        assertThat(failures.tooMany("admin from 10.0.0.1", NOON.plusSeconds(60)))
                .isFalse();
    }
}
