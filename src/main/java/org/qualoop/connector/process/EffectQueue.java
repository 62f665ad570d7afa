package org.qualoop.connector.process;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTaskQueryBuilder;
import org.qualoop.connector.domain.ConnectorPauses;
import org.qualoop.connector.domain.Kamelet;
import org.qualoop.connector.domain.Kamelets;
import org.qualoop.connector.domain.SourceCursors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The engine's table of external tasks is the outbox; this node takes its share by locks. */
@Component
class EffectQueue {

    static final String WORKER = "bridge-" + SourceCursors.NODE;

    private final ExternalTaskService tasks;
    private final Map<String, Kamelet> sinks;
    private final BridgeSettings settings;
    private final Predicate<String> stopped;
    private final Clock clock;
    private final Map<String, Instant> paused = new ConcurrentHashMap<>();

    @Autowired
    EffectQueue(
            ExternalTaskService tasks,
            Kamelets kamelets,
            BridgeSettings settings,
            ConnectorPauses pauses,
            Clock clock) {
        this(tasks, kamelets.sinks(), settings, pauses::isPaused, clock);
    }

    EffectQueue(
            ExternalTaskService tasks,
            Collection<Kamelet> sinks,
            BridgeSettings settings,
            Predicate<String> stopped,
            Clock clock) {
        this.tasks = tasks;
        this.sinks = sinks.stream().collect(Collectors.toMap(Kamelet::topic, sink -> sink));
        this.settings = settings;
        this.stopped = stopped;
        this.clock = clock;
    }

    /** At most so many tasks, those of one topic together. */
    List<EffectTask> fetch(int most) {
        Instant now = clock.instant();
        paused.values().removeIf(until -> !until.isAfter(now));
        ExternalTaskQueryBuilder query = tasks.fetchAndLock(most, WORKER);
        boolean any = false;
        for (String topic : sinks.keySet()) {
            if (!paused.containsKey(topic) && !stopped.test(sinks.get(topic).name())) {
                query = query.topic(topic, settings.lock().toMillis()).localVariables();
                any = true;
            }
        }
        return any ? fetched(query) : List.of();
    }

    private List<EffectTask> fetched(ExternalTaskQueryBuilder query) {
        Map<String, List<EffectTask>> byTopic = query.execute().stream()
                .map(task -> EffectTask.of(task, sinks.get(task.getTopicName()), settings.retries()))
                .collect(Collectors.groupingBy(task -> task.sink().topic()));
        return byTopic.values().stream().flatMap(List::stream).toList();
    }

    /** Cuts what was fetched into pieces of one topic that one thread takes. */
    List<List<EffectTask>> batches(List<EffectTask> fetched) {
        List<List<EffectTask>> batches = new ArrayList<>();
        for (EffectTask task : fetched) {
            List<EffectTask> last = batches.isEmpty() ? null : batches.get(batches.size() - 1);
            boolean fits = last != null
                    && last.size() < settings.batch()
                    && last.get(0).sink().equals(task.sink());
            if (fits) {
                last.add(task);
            } else {
                batches.add(new ArrayList<>(List.of(task)));
            }
        }
        return batches;
    }

    /** Nobody of this node asks that peer's operation again before. */
    void pause(Kamelet sink, Instant until) {
        paused.put(sink.topic(), until);
    }
}
