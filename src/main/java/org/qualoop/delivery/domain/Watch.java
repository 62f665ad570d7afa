package org.qualoop.delivery.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qualoop.delivery.CareOutcome;
import org.qualoop.delivery.Rule;
import org.qualoop.delivery.Subject;
import org.qualoop.delivery.data.WatchRow;
import org.qualoop.trace.ParcelFacts;
import org.springframework.stereotype.Component;

/**
 * Keeps the watch in step with the facts: what is in flight has one row that says when to look next. Rows are locked
 * before the facts are read, so that the sweep and the intake of two facts of one parcel see each other's work.
 */
@Component
class Watch {

    private final WatchBook book;
    private final ParcelFacts facts;
    private final LaneRules lanes;
    private final CareDesk desk;
    private final Clock clock;

    Watch(WatchBook book, ParcelFacts facts, LaneRules lanes, CareDesk desk, Clock clock) {
        this.book = book;
        this.facts = facts;
        this.lanes = lanes;
        this.desk = desk;
        this.clock = clock;
    }

    /** The facts of these orders or parcels have changed. */
    void refresh(Subject kind, Collection<String> refs) {
        if (!refs.isEmpty()) {
            Map<String, WatchRow> rows = book.lock(kind, refs);
            advance(kind, new TreeSet<>(refs), rows, false);
        }
    }

    /** These rows, already locked, are due: reports what is broken. */
    void look(Subject kind, Map<String, WatchRow> rows) {
        if (!rows.isEmpty()) {
            advance(kind, new TreeSet<>(rows.keySet()), rows, true);
        }
    }

    private void advance(Subject kind, Set<String> refs, Map<String, WatchRow> rows, boolean report) {
        Map<String, Situation> now = situations(kind, refs);
        List<WatchRow> kept = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (String ref : refs) {
            WatchRow before = rows.get(ref);
            Situation at = now.get(ref);
            if (at != null
                    && at.over() == null
                    && (before != null || !lanes.of(at).isHistory(at, clock.instant()))) {
                kept.add(next(before, at, report));
            } else if (before != null) {
                gone.add(ref);
                desk.settle(before, at, EnumSet.allOf(Rule.class), at == null ? CareOutcome.CANCELLED : at.over());
            }
        }
        book.save(kept);
        book.delete(kind, gone);
    }

    private WatchRow next(WatchRow before, Situation at, boolean report) {
        Set<Rule> seen = before == null ? EnumSet.noneOf(Rule.class) : before.seenRules();
        if (before != null) {
            seen.removeAll(settled(before, at));
        }
        Map<Rule, Instant> breaks = lanes.of(at).breaks(at);
        if (report) {
            Instant now = clock.instant();
            Set<Rule> broken = breaks.keySet().stream()
                    .filter(rule -> !seen.contains(rule) && !breaks.get(rule).isAfter(now))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
            if (!broken.isEmpty()) {
                desk.report(before, at, broken);
                seen.addAll(broken);
            }
        }
        Instant due = breaks.entrySet().stream()
                .filter(entry -> !seen.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .min(Instant::compareTo)
                .orElse(null);
        return row(at, seen, due);
    }

    /** The rules that the news settle; the care hears of it. */
    private Set<Rule> settled(WatchRow before, Situation at) {
        Set<Rule> settled = EnumSet.noneOf(Rule.class);
        boolean news = at.since().isAfter(before.sinceAt()) || !at.status().equals(before.status());
        if (news && at.moves()) {
            Set.of(Rule.values()).stream().filter(Rule::endsWithMovement).forEach(settled::add);
            desk.settle(before, at, settled, CareOutcome.MOVED);
        }
        boolean promisedAnew = at.promisedAt() != null
                && before.promisedAt() != null
                && at.promisedAt().isAfter(before.promisedAt())
                && at.promisedAt().isAfter(clock.instant());
        if (promisedAnew) {
            Set<Rule> late = EnumSet.of(Rule.LATE_SHIP, Rule.LATE_DELIVERY);
            desk.settle(before, at, late, CareOutcome.PROMISED_ANEW);
            settled.addAll(late);
        }
        return settled;
    }

    private Map<String, Situation> situations(Subject kind, Set<String> refs) {
        var found = kind == Subject.ORDER
                ? facts.orders(refs).stream().map(Situation::of)
                : facts.parcels(refs).stream().map(Situation::of);
        return found.collect(Collectors.toMap(Situation::ref, Function.identity()));
    }

    private static WatchRow row(Situation at, Set<Rule> seen, Instant due) {
        return new WatchRow(
                at.kind(),
                at.ref(),
                at.orderNo(),
                at.shipmentNo(),
                at.warehouse(),
                at.carrier(),
                at.region(),
                at.status(),
                at.since(),
                at.promisedAt(),
                WatchRow.seen(seen),
                due,
                null);
    }
}
