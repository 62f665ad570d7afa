package org.qualoop.delivery.data;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.delivery.Rule;
import org.qualoop.delivery.Subject;

/**
 * One row of {@code delivery_watch}.
 *
 * @param seen rules already reported since the last movement, separated by commas
 * @param dueAt next look; null when nothing more can break before it moves
 * @param careNo the open care, or null
 */
public record WatchRow(
        Subject kind,
        String ref,
        String orderNo,
        String shipmentNo,
        String warehouse,
        String carrier,
        String region,
        String status,
        Instant sinceAt,
        Instant promisedAt,
        String seen,
        Instant dueAt,
        String careNo) {

    public Set<Rule> seenRules() {
        EnumSet<Rule> rules = EnumSet.noneOf(Rule.class);
        Arrays.stream(seen.split(","))
                .filter(s -> !s.isEmpty())
                .map(Rule::valueOf)
                .forEach(rules::add);
        return rules;
    }

    public static String seen(Collection<Rule> rules) {
        return rules.stream().sorted().map(Rule::name).collect(Collectors.joining(","));
    }
}
