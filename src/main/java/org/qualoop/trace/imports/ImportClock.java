package org.qualoop.trace.imports;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.qualoop.trace.data.ImportMapper;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for waiting imports on every node, and forgets files and errors that were kept long enough: setting
 * {@code qualoop.imports.keep}, an ISO 8601 duration. The ledger keeps what was imported. Imports have hands of their
 * own: two, so that a small one need not wait for a large one.
 */
@Component
@ConditionalOnProperty(name = "qualoop.imports.enabled", matchIfMissing = true)
class ImportClock {

    private static final int HANDS = 2;
    private static final int AT_ONCE = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ThreadPoolExecutor hands = new ThreadPoolExecutor(
            0,
            HANDS,
            PATIENCE.toSeconds(),
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> new Thread(work, "imports"),
            new ThreadPoolExecutor.DiscardPolicy());

    private final ImportWork work;
    private final ImportMapper mapper;
    private final Clock clock;
    private final Duration keep;

    ImportClock(
            ImportWork work, ImportMapper mapper, Clock clock, @Value("${qualoop.imports.keep:P30D}") Duration keep) {
        this.work = work;
        this.mapper = mapper;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(fixedDelay = 1_000)
    void work() {
        if (hands.getActiveCount() < HANDS && !mapper.waiting(clock.instant()).isEmpty()) {
            hands.execute(work::run);
        }
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    void forget() {
        Instant before = clock.instant().minus(keep);
        mapper.finishedBefore(before, AT_ONCE).forEach(mapper::forgetErrors);
        mapper.forgetParts(before);
    }

    /** Lets the batch end that is under way; an interrupt would close the embedded database's file. */
    @PreDestroy
    void stop() throws InterruptedException {
        work.stop();
        hands.shutdown();
        hands.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
