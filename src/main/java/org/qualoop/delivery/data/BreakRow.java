package org.qualoop.delivery.data;

import java.time.Instant;
import org.qualoop.delivery.Rule;

/** One row of {@code delivery_care_break}; {@code resolvedAt} is null while the rule stays broken. */
public record BreakRow(String careNo, Rule ruleBroken, Instant brokenAt, Instant resolvedAt) {}
