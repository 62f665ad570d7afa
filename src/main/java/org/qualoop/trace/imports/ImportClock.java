package org.qualoop.trace.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.qualoop.trace.data.ImportMapper;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for waiting imports on every node, and forgets files and errors that were kept long enough: setting
 * {@code qualoop.imports.keep}, an ISO 8601 duration. The ledger keeps what was imported.
 */
@Component
@ConditionalOnProperty(name = "qualoop.imports.enabled", matchIfMissing = true)
class ImportClock {

    private static final int AT_ONCE = 50;

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
        work.run();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT10M")
    void forget() {
        Instant before = clock.instant().minus(keep);
        mapper.finishedBefore(before, AT_ONCE).forEach(mapper::forgetErrors);
        mapper.forgetParts(before);
    }
}
