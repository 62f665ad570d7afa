package org.qualoop.trace.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.qualoop.trace.LotId;
import org.qualoop.trace.data.LinkMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Derives all links and counters from the facts, within the database and part by part: once before the first start with
 * a database that is older than they are, and again on the next start after {@code update trace_lot_build set built =
 * false}. Nothing may be taken in meanwhile; it begins anew when it was interrupted.
 */
@Component
public class LotRebuild implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(LotRebuild.class);
    private static final int PARCELS = 20_000;
    private static final int LOTS = 500;
    private static final int AT_ONCE = 4;

    private final LinkMapper mapper;
    private final LotCounters counters;

    LotRebuild(LinkMapper mapper, LotCounters counters) {
        this.mapper = mapper;
        this.counters = counters;
    }

    /** Before the application takes requests. */
    @Override
    public void afterSingletonsInstantiated() {
        if (!mapper.isBuilt()) {
            LOG.info("Deriving the links of all lots from the facts");
            run();
            LOG.info("The links of all lots are derived");
        }
    }

    public void run() {
        mapper.clearLinks();
        mapper.clearCustomers();
        mapper.clearCounts();
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            derive(workers);
        } finally {
            workers.shutdownNow();
        }
        // A server that remembers the tables as they were while they filled would scan them instead of using their
        // keys.
        mapper.analyzeLinks();
        mapper.analyzeCustomers();
        mapper.analyzeCounts();
        mapper.setBuilt();
    }

    private void derive(ExecutorService workers) {
        CompletableFuture<Void> customers = CompletableFuture.completedFuture(null);
        for (Part parcels : parts(after -> mapper.lastParcel(after, PARCELS))) {
            customers = customers.thenCombine(
                    CompletableFuture.runAsync(() -> link(parcels), workers),
                    (before, links) -> parcels.to(mapper::insertCustomersBetween));
        }
        customers.join();
        all(parts(after -> mapper.lastLot(after, LOTS)).stream()
                .map(lots -> CompletableFuture.runAsync(() -> lots.to(mapper::insertCountsBetween), workers)));
        all(ingredients().stream()
                .map(lot -> CompletableFuture.runAsync(() -> counters.recount(Set.of(lot)), workers)));
    }

    private void link(Part parcels) {
        parcels.to(mapper::insertLinesBetween);
        parcels.to(mapper::insertPackagingBetween);
        parcels.to(mapper::insertInferredBetween);
    }

    private static void all(Stream<CompletableFuture<Void>> work) {
        CompletableFuture.allOf(work.toArray(CompletableFuture[]::new)).join();
    }

    /** Numbers after one and up to another one. */
    private record Part(String after, String last) {

        Void to(BiConsumer<String, String> work) {
            work.accept(after, last);
            return null;
        }
    }

    private static List<Part> parts(UnaryOperator<String> next) {
        List<Part> parts = new ArrayList<>();
        String after = "";
        for (String last = next.apply(after); last != null; last = next.apply(last)) {
            parts.add(new Part(after, last));
            after = last;
        }
        return parts;
    }

    /** What a lot that went into others reached is counted from their links too. */
    private List<LotId> ingredients() {
        List<LotId> all = new ArrayList<>();
        List<LotId> next = mapper.ingredientsAfter(null, PARCELS);
        while (!next.isEmpty()) {
            all.addAll(next);
            next = mapper.ingredientsAfter(next.get(next.size() - 1), PARCELS);
        }
        return all;
    }
}
