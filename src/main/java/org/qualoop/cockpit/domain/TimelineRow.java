package org.qualoop.cockpit.domain;

import java.time.Instant;

/** One line of a record's history, in words; {@code tone} colours it: empty, {@code is-bad}, {@code is-good}. */
public record TimelineRow(Instant at, String actor, String text, String tone) {}
