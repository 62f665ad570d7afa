package org.qualoop.connector.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.qualoop.connector.domain.Outcome;
import org.qualoop.notification.NotificationApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the engine what came of the calls: one commit for all that went well, one for each that did not. */
@Component
class EffectSettlement {

    private static final Logger LOG = LoggerFactory.getLogger(EffectSettlement.class);
    private static final String DEFAULT_REFUSAL = "EFFECT_REFUSED";

    private final ExternalTaskService tasks;
    private final RuntimeService runtime;
    private final NotificationApi notifications;
    private final ManualEffects manual;
    private final BridgeSettings settings;
    private final TransactionTemplate transaction;

    EffectSettlement(
            ExternalTaskService tasks,
            RuntimeService runtime,
            NotificationApi notifications,
            ManualEffects manual,
            BridgeSettings settings,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.notifications = notifications;
        this.manual = manual;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    void done(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(tx -> deliveries.forEach(this::complete));
        } catch (RuntimeException together) {
            // One token that cannot move on must not hold back the others.
            LOG.debug("Completing one by one", together);
            deliveries.forEach(this::completeAlone);
        }
    }

    private void complete(Delivery delivery) {
        if (!delivery.isSettled()) {
            notifications.sent(List.of(delivery.key()));
        }
        delivery.tasks()
                .forEach(task ->
                        tasks.complete(task.id(), EffectQueue.WORKER, Map.of(), task.results(delivery.results())));
    }

    private void completeAlone(Delivery delivery) {
        if (!delivery.isSettled()) {
            notifications.sent(List.of(delivery.key()));
        }
        for (EffectTask task : delivery.tasks()) {
            quietly(task, () -> {
                try {
                    tasks.complete(task.id(), EffectQueue.WORKER, Map.of(), task.results(delivery.results()));
                } catch (BadUserRequestException gone) {
                    throw gone;
                } catch (OptimisticLockingException busy) {
                    leave(List.of(delivery), Duration.ZERO);
                } catch (RuntimeException stuck) {
                    // The effect took place; the repeat carries the same key and moves the token.
                    fail(task, "The process could not go on: " + stuck.getMessage(), stuck.toString());
                }
            });
        }
    }

    void failed(Delivery delivery, Outcome.Failed failure) {
        LOG.warn("{} failed: {}", delivery.tasks().get(0).sink().topic(), failure.message());
        delivery.tasks().forEach(task -> quietly(task, () -> fail(task, failure.message(), failure.details())));
    }

    private void fail(EffectTask task, String message, String details) {
        int left = Math.max(0, task.retries() - 1);
        long wait = left == 0 ? 0 : settings.backoff(left).toMillis();
        tasks.handleFailure(task.id(), EffectQueue.WORKER, message, details, left, wait);
    }

    /** Gives tasks back untried, without spending a retry. */
    void leave(List<Delivery> deliveries, Duration wait) {
        for (Delivery delivery : deliveries) {
            for (EffectTask task : delivery.tasks()) {
                quietly(
                        task,
                        () -> tasks.handleFailure(
                                task.id(), EffectQueue.WORKER, null, task.retries(), wait.toMillis()));
            }
        }
    }

    /** The diagram's business error; where the diagram has no answer to it, a person's task. */
    void refused(Delivery delivery, String message) {
        for (EffectTask task : delivery.tasks()) {
            String code = task.sink().refusal() == null
                    ? DEFAULT_REFUSAL
                    : task.sink().refusal();
            if (manual.diagramCatches(task, code)) {
                quietly(
                        task,
                        () -> transaction.executeWithoutResult(tx -> {
                            // Output parameters are read on this path too, and an unknown name would fail there.
                            runtime.setVariablesLocal(task.executionId(), task.results(Map.of()));
                            tasks.handleBpmnError(task.id(), EffectQueue.WORKER, code, message);
                        }));
            } else {
                noAutomation(task, message);
            }
        }
    }

    void noPeer(Delivery delivery) {
        delivery.tasks().forEach(task -> noAutomation(task, null));
    }

    private void noAutomation(EffectTask task, String refusal) {
        quietly(
                task,
                () -> transaction.executeWithoutResult(tx -> {
                    if (task.sink().effect().group() == null) {
                        manual.tell(task, refusal);
                        tasks.complete(task.id(), EffectQueue.WORKER, Map.of(), task.results(Map.of()));
                    } else {
                        manual.hand(task, refusal);
                    }
                }));
    }

    /** A task may be gone (its process was cancelled) or another node's (our lock ran out): then there is nothing to do. */
    private static void quietly(EffectTask task, Runnable work) {
        try {
            work.run();
        } catch (BadUserRequestException gone) {
            LOG.info("External task {} is not ours any more: {}", task.id(), gone.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("External task {} could not be settled, its lock will run out", task.id(), e);
        }
    }
}
