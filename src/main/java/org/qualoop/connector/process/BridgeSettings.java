package org.qualoop.connector.process;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param threads calls under way at once
 * @param fetch most tasks held at once
 * @param batch most tasks that one thread calls and one transaction completes
 * @param lock how long a task is ours; longer than a batch of slow calls takes
 * @param gather how long to wait after the first task, so that those of one burst come in one batch
 * @param poll how often to look without being woken: tasks of other nodes, and those whose backoff is over
 * @param retries tries before an incident
 * @param backoff wait after the first failure; four times as long after each further one
 */
@ConfigurationProperties("qualoop.connectors.bridge")
public record BridgeSettings(
        @DefaultValue("3") int threads,
        @DefaultValue("60") int fetch,
        @DefaultValue("20") int batch,
        @DefaultValue("PT3M") Duration lock,
        @DefaultValue("PT0.4S") Duration gather,
        @DefaultValue("PT5S") Duration poll,
        @DefaultValue("5") int retries,
        @DefaultValue("PT10S") Duration backoff) {

    private static final int GROWTH = 4;

    /** @param left retries left after this failure, at least 1 */
    Duration backoff(int left) {
        Duration wait = backoff;
        for (int failures = retries - left; failures > 1; failures--) {
            wait = wait.multipliedBy(GROWTH);
        }
        return wait;
    }
}
