package org.qualoop.connector.process;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.SingleConsumerCondition;

/**
 * The engine signals it on the commit of every transaction that created external tasks. Unlike its parent, which parks
 * the thread, it remembers a signal that comes while the thread is busy.
 */
class EffectsCreated extends SingleConsumerCondition {

    private final Semaphore signals = new Semaphore(0);

    EffectsCreated() {
        super(Thread.currentThread());
    }

    @Override
    public void signal() {
        signals.release();
    }

    @Override
    public void await(long millis) {
        try {
            signals.tryAcquire(millis, TimeUnit.MILLISECONDS);
            signals.drainPermits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
