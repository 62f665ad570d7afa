package org.qualoop.kpi.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.qualoop.kpi.data.KpiMapper;
import org.qualoop.kpi.data.KpiMapper.AppliedRow;
import org.qualoop.kpi.data.KpiMapper.CountRow;
import org.qualoop.kpi.data.KpiMapper.DirtyRow;
import org.qualoop.kpi.domain.Contribution.Amount;
import org.qualoop.kpi.domain.Contribution.Cell;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Table;
import org.qualoop.trace.LotId;
import org.qualoop.trace.OrderFacts;
import org.qualoop.trace.TraceApi;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts marked subjects again: takes out of the roll-ups what each had put in, and puts in what it is now. Whoever holds
 * the lock is the only one that touches the roll-ups, so no fact waits for them and none deadlocks on them; a subject
 * counted twice gives the same.
 */
@Component
class Folding {

    private static final int SUBJECTS = 500;
    private static final TypeReference<List<Contribution>> CONTENT = new TypeReference<>() {};

    private static final Table<Map.Entry<Cell, Amount>> DAILY = cells("kpi_daily")
            .column("numerator", entry -> entry.getValue().numerator())
            .column("denominator", entry -> entry.getValue().denominator());
    private static final Table<Map.Entry<Cell, Amount>> BUCKETS = cells("kpi_daily_bucket")
            .key("bucket", entry -> entry.getKey().bucket())
            .column("cases", entry -> entry.getValue().denominator());
    private static final Table<AppliedRow> APPLIED = Table.<AppliedRow>of("kpi_applied")
            .key("subject", AppliedRow::subject)
            .column("content", AppliedRow::content);

    private final KpiMapper mapper;
    private final Ledger ledger;
    private final Trail trail;
    private final Watch watch;
    private final OrderFacts facts;
    private final TraceApi trace;
    private final Bulk bulk;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Folding(
            KpiMapper mapper,
            Ledger ledger,
            Trail trail,
            Watch watch,
            OrderFacts facts,
            TraceApi trace,
            Bulk bulk,
            ObjectMapper json,
            TransactionTemplate transaction,
            Clock clock) {
        this.mapper = mapper;
        this.ledger = ledger;
        this.trail = trail;
        this.watch = watch;
        this.facts = facts;
        this.trace = trace;
        this.bulk = bulk;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    private static Table<Map.Entry<Cell, Amount>> cells(String name) {
        return Table.<Map.Entry<Cell, Amount>>of(name)
                .key("kpi", entry -> entry.getKey().kpi())
                .key("dimension", entry -> entry.getKey().dimension())
                .key("cell", entry -> entry.getKey().value())
                .key("counted_on", entry -> entry.getKey().day());
    }

    @Scheduled(fixedDelayString = "${qualoop.kpi.fold-millis:5000}")
    void drain() {
        int counted = mapper.waiting() == 0 ? 0 : SUBJECTS;
        while (counted == SUBJECTS) {
            counted = Objects.requireNonNull(transaction.execute(status -> fold()));
        }
    }

    private int fold() {
        mapper.lock();
        List<DirtyRow> marked = mapper.dirty(SUBJECTS);
        if (marked.isEmpty()) {
            return 0;
        }
        Set<String> subjects = marked.stream().map(DirtyRow::subject).collect(Collectors.toSet());
        Map<String, List<Contribution>> now = contributions(subjects);
        Map<Cell, Amount> changes = new TreeMap<>();
        Map<String, List<Contribution>> before = applied(subjects);
        before.values().forEach(list -> add(changes, list, true));
        now.values().forEach(list -> add(changes, list, false));
        changes.values().removeIf(Amount::isNothing);
        write(changes);
        trail.write(before, now);
        watch.changed(changes.keySet());
        keep(subjects, now);
        mapper.clear(marked.stream().map(DirtyRow::id).toList());
        return marked.size();
    }

    private Map<String, List<Contribution>> contributions(Set<String> subjects) {
        List<CountRow> told = mapper.counts(subjects);
        List<String> orders = subjects.stream()
                .filter(subject -> subject.startsWith(Ledger.ORDER))
                .map(subject -> subject.substring(Ledger.ORDER.length()))
                .toList();
        Set<String> orderNos = new HashSet<>(orders);
        told.stream().map(CountRow::orderNo).filter(Objects::nonNull).forEach(orderNos::add);
        List<LotId> lots = told.stream()
                .filter(row -> row.sku() != null && row.lotNo() != null)
                .map(row -> new LotId(row.sku(), row.lotNo()))
                .toList();
        Views views = new Views(facts, trace, orderNos, lots);
        Map<String, List<Contribution>> all = new HashMap<>();
        OrderCounts counts = new OrderCounts(views, new Promises(mapper.promises()));
        orders.forEach(orderNo -> all.put(Ledger.ORDER + orderNo, counts.of(orderNo)));
        ToldCounts toldCounts = new ToldCounts(views);
        told.forEach(row -> all.put(row.subject(), List.of(toldCounts.of(row, ledger.dimensions(row)))));
        return all;
    }

    private static void add(Map<Cell, Amount> changes, List<Contribution> contributions, boolean out) {
        contributions.forEach(contribution -> contribution.spread(
                (cell, amount) -> changes.merge(cell, out ? amount.negated() : amount, Amount::plus)));
    }

    private void write(Map<Cell, Amount> changes) {
        List<Map.Entry<Cell, Amount>> daily = new ArrayList<>();
        List<Map.Entry<Cell, Amount>> buckets = new ArrayList<>();
        changes.entrySet().forEach(entry -> (entry.getKey().bucket() == null ? daily : buckets).add(entry));
        bulk.add(DAILY, daily);
        bulk.add(BUCKETS, buckets);
        Set<String> kpis = changes.keySet().stream().map(Cell::kpi).collect(Collectors.toCollection(TreeSet::new));
        if (!kpis.isEmpty()) {
            mapper.touch(kpis, clock.instant());
        }
    }

    private void keep(Collection<String> subjects, Map<String, List<Contribution>> now) {
        mapper.removeApplied(subjects);
        bulk.insert(
                APPLIED,
                now.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry -> new AppliedRow(entry.getKey(), written(entry.getValue())))
                        .toList());
    }

    /** What these subjects have put into the roll-ups. */
    Map<String, List<Contribution>> applied(Collection<String> subjects) {
        Map<String, List<Contribution>> all = new HashMap<>();
        mapper.applied(subjects).forEach(row -> all.put(row.subject(), read(row)));
        return all;
    }

    private List<Contribution> read(AppliedRow row) {
        try {
            return json.readValue(row.content(), CONTENT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What " + row.subject() + " has put in is damaged", e);
        }
    }

    private String written(List<Contribution> contributions) {
        try {
            return json.writeValueAsString(contributions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Contributions cannot be written", e);
        }
    }
}
