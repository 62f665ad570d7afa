package org.qualoop.connector.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The one bridge from external tasks to the outside. A commit that creates external tasks wakes it; a slow poll finds
 * what other nodes left and what waits out a backoff. Calls run on a few threads, so that they never crowd out people.
 */
@Component
class ExternalTaskBridge {

    private static final Logger LOG = LoggerFactory.getLogger(ExternalTaskBridge.class);

    private final EffectQueue queue;
    private final EffectBatch batch;
    private final BridgeSettings settings;
    private final Clock clock;
    private final boolean enabled;

    private volatile boolean running;
    private Thread dispatcher;
    private ExecutorService pool;

    ExternalTaskBridge(
            EffectQueue queue,
            EffectBatch batch,
            BridgeSettings settings,
            Clock clock,
            // Tests that fire jobs by hand fire effects by hand too.
            @Value("${qualoop.connectors.bridge.enabled:${camunda.bpm.job-execution.enabled:true}}") boolean enabled) {
        this.queue = queue;
        this.batch = batch;
        this.settings = settings;
        this.clock = clock;
        this.enabled = enabled;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void start() {
        if (enabled && !running) {
            running = true;
            pool = Executors.newFixedThreadPool(settings.threads(), thread("bridge-call"));
            dispatcher = thread("bridge-fetch").newThread(this::dispatch);
            dispatcher.start();
        }
    }

    @EventListener(ContextClosedEvent.class)
    synchronized void stop() throws InterruptedException {
        if (running) {
            running = false;
            dispatcher.interrupt();
            dispatcher.join(TimeUnit.SECONDS.toMillis(5));
            pool.shutdown();
            // What does not end in time is repeated with the same key when its lock has run out.
            pool.awaitTermination(15, TimeUnit.SECONDS);
        }
    }

    /** Fetches once and works off what came, in the caller's thread. */
    int runOnce() {
        Instant now = clock.instant();
        List<EffectTask> fetched = queue.fetch(settings.fetch());
        queue.batches(fetched).forEach(tasks -> batch.run(tasks, now));
        return fetched.size();
    }

    private void dispatch() {
        EffectsCreated created = new EffectsCreated();
        ProcessEngineImpl.EXT_TASK_CONDITIONS.addConsumer(created);
        Semaphore free = new Semaphore(settings.fetch());
        try {
            while (running) {
                if (!fetchAndShare(free)) {
                    created.await(settings.poll().toMillis());
                    if (running) {
                        TimeUnit.MILLISECONDS.sleep(settings.gather().toMillis());
                    }
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            ProcessEngineImpl.EXT_TASK_CONDITIONS.removeConsumer(created);
        }
    }

    /** @return whether there may be more to fetch at once */
    private boolean fetchAndShare(Semaphore free) throws InterruptedException {
        // Waits until something is done: what is locked here could otherwise be done by another node.
        free.acquire(settings.batch());
        int room = settings.batch() + free.drainPermits();
        int used = 0;
        try {
            Instant now = clock.instant();
            List<EffectTask> fetched = queue.fetch(room);
            for (List<EffectTask> tasks : queue.batches(fetched)) {
                pool.execute(() -> {
                    try {
                        batch.run(tasks, now);
                    } catch (RuntimeException e) {
                        LOG.warn(
                                "A batch of {} broke off, its locks will run out",
                                tasks.get(0).sink().topic(),
                                e);
                    } finally {
                        free.release(tasks.size());
                    }
                });
                used += tasks.size();
            }
            return fetched.size() == room;
        } catch (RuntimeException e) {
            LOG.warn("Cannot fetch external tasks, trying again", e);
            return false;
        } finally {
            free.release(room - used);
        }
    }

    private static java.util.concurrent.ThreadFactory thread(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
