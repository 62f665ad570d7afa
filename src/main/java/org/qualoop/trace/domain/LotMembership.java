package org.qualoop.trace.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.qualoop.platform.Bulk;
import org.qualoop.trace.Fact;
import org.qualoop.trace.FactsStored;
import org.qualoop.trace.LotId;
import org.qualoop.trace.data.LinkMapper;
import org.qualoop.trace.data.LinkReader;
import org.qualoop.trace.domain.LinkWriter.Rewritten;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps {@code trace_lot_link} and the counters of all lots, at every level, in step with the facts. Whoever changes
 * what links a parcel to a lot tells it here, within his transaction; the links follow just before that commits, so that
 * the lots are locked for as short a time as can be, and what is told several times is done once.
 */
@Component
public class LotMembership {

    private final LinkMapper mapper;
    private final LinkReader reader;
    private final LinkWriter links;
    private final LotCounters counters;
    private final Ancestry ancestry;
    private final Conflicts conflicts;

    LotMembership(
            LinkMapper mapper,
            LinkReader reader,
            LinkWriter links,
            LotCounters counters,
            Ancestry ancestry,
            Conflicts conflicts) {
        this.mapper = mapper;
        this.reader = reader;
        this.links = links;
        this.counters = counters;
        this.ancestry = ancestry;
        this.conflicts = conflicts;
    }

    @EventListener
    void follow(FactsStored stored) {
        switch (stored.kind()) {
            case "shipments" -> pending().parcels.add(stored);
            case "orders" -> pending().orders.addAll(stored.orderNos());
            case "productions" -> {
                ancestry.changes();
                pending().productions.add(stored);
            }
            default -> {}
        }
    }

    /** Lines, packaging or inferred lines of these parcels are others than before. Needs a transaction. */
    public void shipmentsChanged(Collection<String> shipmentNos) {
        pending().shipments.addAll(shipmentNos);
    }

    private Pending pending() {
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.registerSynchronization(pending);
            TransactionSynchronizationManager.bindResource(this, pending);
        }
        return pending;
    }

    /** Answers with the orders' customers, as far as they are seen now. */
    private Map<String, String> rewrite(Collection<String> shipments) {
        Set<String> orders = new TreeSet<>();
        Set<LotId> lots = new TreeSet<>(LotId.IN_ORDER);
        for (List<String> part : Bulk.parts(shipments)) {
            orders.addAll(mapper.ordersOf(part));
            lots.addAll(mapper.lotsOf(part));
        }
        return rewrite(shipments, false, orders, lots);
    }

    private Map<String, String> rewrite(
            Collection<String> shipments, boolean fresh, Set<String> orders, Set<LotId> lots) {
        if (lots.isEmpty()) {
            return Map.of();
        }
        Rewritten rewritten = links.rewrite(Set.copyOf(shipments), fresh, orders, counters.lock(lots));
        counters.add(rewritten.tally());
        return rewritten.customers();
    }

    private static boolean fresh(FactsStored stored) {
        return stored.facts().stream().allMatch(Fact::isNew);
    }

    /** A lot that goes into one that has reached nobody yet, as is usual, leaves the counters as they are. */
    private void recount(FactsStored productions) {
        counters.lock(productions.lots());
        Set<LotId> late = new TreeSet<>(LotId.IN_ORDER);
        for (List<String> part : Bulk.parts(productions.keys())) {
            late.addAll(mapper.revisedProductions(part).isEmpty() ? mapper.lateInputs(part) : productions.lots());
        }
        if (!late.isEmpty()) {
            counters.recountAncestry(late);
        }
    }

    /** Parcels whose links do not show their order's customer as it is now. */
    private Set<String> outdated(Set<String> orders) {
        Set<String> outdated = new TreeSet<>();
        Bulk.parts(orders).forEach(part -> outdated.addAll(mapper.outdated(part)));
        return outdated;
    }

    /** What a transaction has changed. */
    private final class Pending implements TransactionSynchronization {

        private final List<FactsStored> parcels = new ArrayList<>();
        private final List<FactsStored> productions = new ArrayList<>();
        private final Set<String> shipments = new TreeSet<>();
        private final Set<String> orders = new TreeSet<>();
        private final Map<String, String> customers = new HashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            productions.forEach(LotMembership.this::recount);
            shipments.addAll(outdated(orders));
            parcels.forEach(
                    stored -> customers.putAll(rewrite(stored.keys(), fresh(stored), stored.orderNos(), lots(stored))));
            // Few at a time: a window that is told late may cover very many.
            for (List<String> part : Bulk.parts(shipments)) {
                customers.putAll(rewrite(part));
            }
        }

        /** The facts name their lots; those that are inferred are in the tables. */
        private Set<LotId> lots(FactsStored stored) {
            Set<LotId> lots = new TreeSet<>(LotId.IN_ORDER);
            lots.addAll(stored.lots());
            List<String> inferred =
                    stored.keys().stream().filter(shipments::remove).toList();
            Bulk.parts(inferred).forEach(part -> lots.addAll(mapper.lotsOf(part)));
            return lots;
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResource(LotMembership.this);
        }

        /** An order and its parcel that are stored at the same time do not see each other; the last to commit does. */
        @Override
        public void afterCommit() {
            lookAgain(outdated(orders), customers);
        }
    }

    private void lookAgain(Set<String> missed, Map<String, String> seen) {
        missed.addAll(outdated(reader.ofOthers(seen)));
        if (!missed.isEmpty()) {
            Map<String, String> now = new HashMap<>();
            conflicts.inAnotherTransaction(() -> now.putAll(rewrite(missed)));
            lookAgain(new TreeSet<>(), now);
        }
    }
}
