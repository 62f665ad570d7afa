package org.qualoop.kpi.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.data.KpiMapper;
import org.qualoop.kpi.data.KpiMapper.AppliedRow;
import org.qualoop.kpi.data.KpiMapper.CountRow;
import org.qualoop.kpi.data.KpiMapper.DirtyRow;
import org.qualoop.kpi.data.RollUps;
import org.qualoop.kpi.domain.Changes.Bucket;
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

    private static final int SUBJECTS = 5_000;
    private static final TypeReference<List<Contribution>> CONTENT = new TypeReference<>() {};

    private static final Table<Map.Entry<Bucket, BigDecimal>> BUCKETS = Table.<Map.Entry<Bucket, BigDecimal>>of(
                    "kpi_daily_bucket")
            .key("kpi", entry -> entry.getKey().kpi().key())
            .key("dimension", entry -> entry.getKey().slice().key())
            .key("cell", entry -> entry.getKey().slice().cell())
            .key("counted_on", entry -> entry.getKey().day())
            .key("bucket", entry -> entry.getKey().size())
            .column("cases", Map.Entry::getValue);
    private static final Table<AppliedRow> APPLIED = Table.<AppliedRow>of("kpi_applied")
            .key("subject", AppliedRow::subject)
            .column("content", AppliedRow::content);

    private final KpiMapper mapper;
    private final Marks marks;
    private final RightOfWay rightOfWay;
    private final RollUps rollUps;
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
            Marks marks,
            RightOfWay rightOfWay,
            RollUps rollUps,
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
        this.marks = marks;
        this.rightOfWay = rightOfWay;
        this.rollUps = rollUps;
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

    /** When no facts come, or for too long. */
    @Scheduled(fixedDelayString = "${qualoop.kpi.fold-millis:1000}")
    void drainInTurn() {
        if (rightOfWay.granted()) {
            drain();
        }
    }

    /** What was marked lately. */
    private void drain() {
        if (marks.any()) {
            drain(Marks.RECENT);
        }
    }

    /** Everything, also what a long transaction has marked before what is counted already. */
    @Scheduled(fixedDelayString = "${qualoop.kpi.fold-all-millis:300000}")
    void drainAll() {
        drain(Marks.FIRST);
    }

    /** Only when it is done in about a second. */
    void drainFew() {
        if (marks.waiting(SUBJECTS) < SUBJECTS) {
            drain();
        }
    }

    private void drain(long from) {
        long after = from;
        List<DirtyRow> counted;
        do {
            long last = after;
            counted = Objects.requireNonNull(transaction.execute(status -> fold(last)));
            after = counted.isEmpty() ? after : counted.get(counted.size() - 1).id();
        } while (counted.size() == SUBJECTS);
    }

    private List<DirtyRow> fold(long after) {
        List<DirtyRow> marked = marks.next(after, SUBJECTS);
        if (!marked.isEmpty()) {
            count(marked);
            marks.done(marked);
        }
        return marked;
    }

    private void count(List<DirtyRow> marked) {
        Set<String> subjects = marked.stream().map(DirtyRow::subject).collect(Collectors.toSet());
        Map<String, List<Contribution>> now = contributions(subjects);
        Map<String, List<Contribution>> before = applied(subjects);
        Changes changes = new Changes();
        before.values().forEach(changes::take);
        now.values().forEach(changes::put);
        write(changes);
        trail.write(before, now);
        watch.changed(changes);
        keep(before.keySet(), now);
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
        orders.forEach(orderNo -> all.put(Ledger.ORDER + orderNo, Contribution.merged(counts.of(orderNo))));
        ToldCounts toldCounts = new ToldCounts(views);
        told.forEach(row -> all.put(row.subject(), List.of(toldCounts.of(row, ledger.dimensions(row)))));
        return all;
    }

    private void write(Changes changes) {
        rollUps.add(changes.rows());
        bulk.add(BUCKETS, changes.buckets());
        List<String> kpis = changes.kpis().stream().map(Kpi::key).toList();
        if (!kpis.isEmpty()) {
            mapper.touch(kpis, clock.instant());
        }
    }

    private void keep(Collection<String> subjects, Map<String, List<Contribution>> now) {
        if (!subjects.isEmpty()) {
            mapper.removeApplied(subjects);
        }
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
