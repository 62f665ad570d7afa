package org.qualoop.connector.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qualoop.connector.domain.Kamelet;
import org.qualoop.connector.domain.Outcome;
import org.qualoop.connector.domain.Peers;
import org.qualoop.connector.domain.Sinks;
import org.qualoop.notification.Notice;
import org.qualoop.notification.NotificationApi;
import org.qualoop.notification.WorkMessage;
import org.qualoop.platform.EffectContent;
import org.springframework.stereotype.Component;

/** Calls the peer for a batch of one topic, one after the other, and settles what came of it. */
@Component
class EffectBatch {

    /** The one topic whose notices also show in the page, and which may merge into digests. */
    static final String WORK_NOTIFICATION = "messenger-send-work-notification";

    private static final Duration UNREACHABLE = Duration.ofSeconds(5);

    private final Sinks sinks;
    private final EffectSettlement settlement;
    private final EffectQueue queue;
    private final NotificationApi notifications;
    private final Peers peers;
    private final BridgeSettings settings;
    private final Map<String, EffectContent> contents;
    private final Clock clock;

    EffectBatch(
            Sinks sinks,
            EffectSettlement settlement,
            EffectQueue queue,
            NotificationApi notifications,
            Peers peers,
            BridgeSettings settings,
            List<EffectContent> contents,
            Clock clock) {
        this.sinks = sinks;
        this.settlement = settlement;
        this.queue = queue;
        this.notifications = notifications;
        this.peers = peers;
        this.settings = settings;
        this.contents = contents.stream().collect(Collectors.toMap(EffectContent::topic, Function.identity()));
        this.clock = clock;
    }

    /** @param tasks of one topic, locked by this node since {@code fetchedAt} */
    void run(List<EffectTask> tasks, Instant fetchedAt) {
        Kamelet sink = tasks.get(0).sink();
        List<Delivery> deliveries = WORK_NOTIFICATION.equals(sink.topic()) ? messages(sink, tasks) : calls(tasks);
        Instant lastStart = fetchedAt.plus(settings.lock().dividedBy(2));
        List<Delivery> done = new ArrayList<>();
        for (int i = 0; i < deliveries.size(); i++) {
            Delivery delivery = deliveries.get(i);
            // A call that would outlive its lock is left to whoever fetches it next.
            if (clock.instant().isAfter(lastStart)) {
                settlement.leave(deliveries.subList(i, deliveries.size()), Duration.ZERO);
                break;
            }
            Outcome outcome = delivery.isSettled()
                    ? new Outcome.Done(Map.of())
                    : sinks.call(sink, delivery.body(), delivery.key());
            if (outcome instanceof Outcome.Done success) {
                done.add(delivery.with(success.results()));
            } else if (settleOther(sink, delivery, outcome)) {
                settlement.leave(deliveries.subList(i + 1, deliveries.size()), UNREACHABLE);
                break;
            }
        }
        settlement.done(done);
    }

    /** @return whether the rest of the batch need not be tried now */
    private boolean settleOther(Kamelet sink, Delivery delivery, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            settlement.refused(delivery, refused.message());
        } else if (outcome instanceof Outcome.NoPeer) {
            settlement.noPeer(delivery);
        } else if (outcome instanceof Outcome.Throttled throttled) {
            queue.pause(sink, clock.instant().plus(throttled.patience()));
            settlement.leave(List.of(delivery), throttled.patience());
            return true;
        } else if (outcome instanceof Outcome.Failed failed) {
            settlement.failed(delivery, failed);
            if (failed.unreachable()) {
                queue.pause(sink, clock.instant().plus(UNREACHABLE));
                return true;
            }
        }
        return false;
    }

    private List<Delivery> calls(List<EffectTask> tasks) {
        return tasks.stream()
                .map(task -> new Delivery(task.id(), body(task), List.of(task), Map.of()))
                .toList();
    }

    private Map<String, Object> body(EffectTask task) {
        EffectContent content = contents.get(task.sink().topic());
        if (content == null) {
            return task.inputs();
        }
        Map<String, Object> body = new HashMap<>(task.inputs());
        body.putAll(content.of(task.inputs()));
        return body;
    }

    /** First the page, then the phone: notices already sent, or to people without a phone, need no call. */
    private List<Delivery> messages(Kamelet sink, List<EffectTask> tasks) {
        List<Notice> notices = tasks.stream().map(EffectBatch::notice).toList();
        List<WorkMessage> messages = List.of();
        if (sinks.hasPeer(sink)) {
            messages = notifications.prepare(notices);
        } else {
            notifications.show(notices);
        }
        Map<String, EffectTask> left = tasks.stream().collect(Collectors.toMap(EffectTask::id, Function.identity()));
        List<Delivery> deliveries = new ArrayList<>();
        for (WorkMessage message : messages) {
            List<EffectTask> carried = message.keys().stream()
                    .map(left::remove)
                    .filter(task -> task != null)
                    .toList();
            deliveries.add(new Delivery(message.sendKey(), body(message), carried, Map.of()));
        }
        if (!left.isEmpty()) {
            deliveries.add(0, Delivery.settled(List.copyOf(left.values())));
        }
        return deliveries;
    }

    private static Notice notice(EffectTask task) {
        return new Notice(
                String.valueOf(task.input("to")),
                task.input("title"),
                task.input("text"),
                task.input("link"),
                task.input("recordNo"),
                task.id());
    }

    private Map<String, Object> body(WorkMessage message) {
        Map<String, Object> body = new HashMap<>();
        body.put("to", message.user());
        body.put("messengerId", message.messengerId());
        body.put("title", message.title());
        body.put("text", message.text());
        if (message.recordNo() != null) {
            body.put("recordNo", message.recordNo());
        }
        body.put("link", message.link().startsWith("/") ? peers.publicUrl() + message.link() : message.link());
        return body;
    }
}
