package org.qualoop.trace.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qualoop.platform.FieldError;
import org.qualoop.trace.Fact;
import org.qualoop.trace.FactsStored;
import org.qualoop.trace.IntakeKind;
import org.qualoop.trace.IntakeResult;
import org.qualoop.trace.IntakeResult.Rejection;
import org.qualoop.trace.Item;
import org.qualoop.trace.LotId;
import org.qualoop.trace.data.FactStore;
import org.qualoop.trace.data.FactStore.Latest;
import org.qualoop.trace.data.FactStore.Row;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The append-only ledger of all revisions of all facts. What is new or changed goes on to its kind; all of a batch is
 * one transaction.
 */
@Component
class FactLedger {

    private final FactStore store;
    private final Conflicts conflicts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FactLedger(FactStore store, Conflicts conflicts, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.conflicts = conflicts;
        this.events = events;
        this.clock = clock;
    }

    IntakeResult store(IntakeKind kind, List<Candidate> items, List<Rejection> rejected, String by) {
        if (items.isEmpty()) {
            return new IntakeResult(0, 0, 0, rejected);
        }
        return conflicts.inTransaction(() -> {
            Map<Integer, List<FieldError>> refused =
                    kind.refuse(items.stream().map(Candidate::item).toList());
            return refused.isEmpty()
                    ? take(kind, items, rejected, by)
                    : take(kind, without(items, refused.keySet()), with(rejected, items, refused), by);
        });
    }

    private IntakeResult take(IntakeKind kind, List<Candidate> items, List<Rejection> rejected, String by) {
        List<Stored> stored = append(kind, items, by);
        List<Fact> facts = stored.stream().map(Stored::fact).toList();
        waves(facts).forEach(kind::apply);
        if (!facts.isEmpty()) {
            events.publishEvent(announcement(kind, facts));
        }
        int accepted = (int) facts.stream().filter(Fact::isNew).count();
        return new IntakeResult(accepted, facts.size() - accepted, items.size() - facts.size(), rejected);
    }

    private static List<Candidate> without(List<Candidate> items, Set<Integer> places) {
        return IntStream.range(0, items.size())
                .filter(i -> !places.contains(i))
                .mapToObj(items::get)
                .toList();
    }

    private static List<Rejection> with(
            List<Rejection> rejected, List<Candidate> items, Map<Integer, List<FieldError>> refused) {
        List<Rejection> all = new ArrayList<>(rejected);
        refused.forEach((place, errors) -> all.add(Rejection.of(items.get(place).index(), errors)));
        all.sort(Comparator.comparingInt(Rejection::index));
        return all;
    }

    private record Stored(Fact fact, Candidate content) {}

    /** Adds a revision for every item that differs from the one before it, in the batch or in the ledger. */
    private List<Stored> append(IntakeKind kind, List<Candidate> items, String by) {
        Set<String> keys = items.stream().map(Candidate::key).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Latest> known = new HashMap<>(store.latest(kind.name(), keys));
        Instant now = clock.instant();
        List<Stored> stored = new ArrayList<>(items.size());
        for (Candidate item : items) {
            Latest before = known.get(item.key());
            if (before != null && Arrays.equals(before.hash(), item.hash())) {
                continue;
            }
            int revision = before == null ? 1 : before.revision() + 1;
            Item previous = before == null ? null : before.item().get();
            stored.add(new Stored(new Fact(kind.name(), item.key(), revision, previous, item.item(), now, by), item));
            known.put(item.key(), new Latest(revision, item.hash(), item::item));
        }
        // In key order, so that two batches with the same keys wait for each other here and do not lock crosswise.
        store.append(stored.stream()
                .sorted(Comparator.comparing((Stored s) -> s.fact().key())
                        .thenComparing(s -> s.fact().revision()))
                .map(s -> new Row(s.fact(), s.content().hash(), s.content().text()))
                .toList());
        return stored;
    }

    /** Splits the facts so that a key occurs once in each part, its revisions in order. */
    private static List<List<Fact>> waves(List<Fact> facts) {
        List<List<Fact>> waves = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Fact fact : facts) {
            int wave = seen.merge(fact.key(), 1, Integer::sum) - 1;
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(fact);
        }
        return waves;
    }

    private static FactsStored announcement(IntakeKind kind, List<Fact> facts) {
        Set<String> keys = new LinkedHashSet<>();
        Set<String> orderNos = new LinkedHashSet<>();
        Set<LotId> lots = new LinkedHashSet<>();
        for (Fact fact : facts) {
            keys.add(fact.key());
            References.of(fact.item(), orderNos, lots);
            if (fact.previous() != null) {
                References.of(fact.previous(), orderNos, lots);
            }
        }
        return new FactsStored(kind.name(), List.copyOf(keys), orderNos, lots, facts);
    }
}
