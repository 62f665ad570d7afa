package org.qualoop.kpi.domain;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.qualoop.trace.FactsStored;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Facts have the right of way: counting waits for a second in which this node took none, but never longer than five. Who
 * hands in much is answered sooner, and what an order and its parcel both mark is counted once.
 */
@Component("kpiRightOfWay")
class RightOfWay {

    private static final long PAUSE = Duration.ofSeconds(1).toNanos();
    private static final long PATIENCE = Duration.ofSeconds(5).toNanos();

    private final LongSupplier nanos;
    private volatile long lastFact;
    private volatile long lastGrant;

    RightOfWay() {
        this(System::nanoTime);
    }

    RightOfWay(LongSupplier nanos) {
        this.nanos = nanos;
        this.lastFact = nanos.getAsLong() - PAUSE;
        this.lastGrant = nanos.getAsLong() - PATIENCE;
    }

    @EventListener
    void on(FactsStored facts) {
        lastFact = nanos.getAsLong();
    }

    /** Whether what is marked may be counted now. */
    boolean granted() {
        long now = nanos.getAsLong();
        boolean granted = now - lastFact >= PAUSE || now - lastGrant >= PATIENCE;
        if (granted) {
            lastGrant = now;
        }
        return granted;
    }
}
