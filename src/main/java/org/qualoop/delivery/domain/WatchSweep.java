package org.qualoop.delivery.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qualoop.delivery.Subject;
import org.qualoop.delivery.data.WatchMapper;
import org.qualoop.delivery.data.WatchMapper.Key;
import org.qualoop.delivery.data.WatchRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at what is due. Each batch is a transaction that locks its rows and leaves alone what another node has locked,
 * so any number of nodes may sweep. A row that fails is looked at again later and does not hold up the others.
 */
@Component
class WatchSweep {

    private static final Logger LOG = LoggerFactory.getLogger(WatchSweep.class);
    private static final int BATCH = 200;
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(15);

    private final WatchMapper mapper;
    private final Watch watch;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WatchSweep(WatchMapper mapper, Watch watch, PlatformTransactionManager transactions, Clock clock) {
        this.mapper = mapper;
        this.watch = watch;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @return how many rows were looked at */
    int sweep() {
        int looked = 0;
        int skip = 0;
        List<Key> due = mapper.due(clock.instant(), BATCH, skip);
        while (!due.isEmpty()) {
            int claimed = take(due);
            looked += claimed;
            skip = claimed == 0 ? skip + BATCH : skip;
            due = mapper.due(clock.instant(), BATCH, skip);
        }
        return looked;
    }

    private int take(List<Key> due) {
        try {
            return transaction.execute(tx -> look(mapper.claim(due, clock.instant())));
        } catch (RuntimeException e) {
            LOG.warn("A batch of the delivery watch failed, its rows are looked at one by one", e);
            due.forEach(this::alone);
            return due.size();
        }
    }

    private int look(List<WatchRow> rows) {
        for (Subject kind : Subject.values()) {
            Map<String, WatchRow> ofKind = rows.stream()
                    .filter(row -> row.kind() == kind)
                    .collect(Collectors.toMap(WatchRow::ref, Function.identity()));
            watch.look(kind, ofKind);
        }
        return rows.size();
    }

    private void alone(Key key) {
        try {
            transaction.executeWithoutResult(tx -> look(mapper.claim(List.of(key), clock.instant())));
        } catch (RuntimeException e) {
            LOG.error("{} {} cannot be looked at", key.kind(), key.ref(), e);
            Instant later = clock.instant().plus(AFTER_FAILURE);
            transaction.executeWithoutResult(tx -> mapper.postpone(key.kind(), key.ref(), later));
        }
    }
}
