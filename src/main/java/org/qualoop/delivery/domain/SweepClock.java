package org.qualoop.delivery.domain;

import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sweeps every minute on every node: setting {@code qualoop.delivery.sweep}, an ISO 8601 duration. */
@OfFamily(Family.DELIVERY)
@Component
@ConditionalOnProperty(name = "qualoop.delivery.sweep-enabled", matchIfMissing = true)
class SweepClock {

    private final WatchSweep sweep;

    SweepClock(WatchSweep sweep) {
        this.sweep = sweep;
    }

    @Scheduled(fixedDelayString = "${qualoop.delivery.sweep:PT1M}", initialDelayString = "PT30S")
    void tick() {
        sweep.sweep();
    }
}
