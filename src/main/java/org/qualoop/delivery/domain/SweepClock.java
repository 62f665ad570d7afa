package org.qualoop.delivery.domain;

import org.qualoop.platform.Families;
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
    private final Families families;

    SweepClock(WatchSweep sweep, Families families) {
        this.sweep = sweep;
        this.families = families;
    }

    @Scheduled(fixedDelayString = "${qualoop.delivery.sweep:PT1M}", initialDelayString = "PT30S")
    void tick() {
        if (families.on(Family.DELIVERY)) {
            sweep.sweep();
        }
    }
}
