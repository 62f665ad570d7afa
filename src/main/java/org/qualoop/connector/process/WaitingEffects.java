package org.qualoop.connector.process;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.qualoop.connector.domain.Waiting;
import org.springframework.stereotype.Component;

@Component
class WaitingEffects implements Waiting {

    private static final int MOST = 500;

    private final ExternalTaskService tasks;
    private final BridgeSettings settings;

    WaitingEffects(ExternalTaskService tasks, BridgeSettings settings) {
        this.tasks = tasks;
        this.settings = settings;
    }

    @Override
    public long waiting(String topic) {
        return tasks.createExternalTaskQuery().topicName(topic).count();
    }

    @Override
    public Optional<Backoff> backoff(String topic) {
        List<ExternalTask> failed =
                tasks.createExternalTaskQuery().topicName(topic).withRetriesLeft().listPage(0, MOST).stream()
                        .filter(task -> task.getErrorMessage() != null)
                        .toList();
        return failed.stream()
                .min(Comparator.comparing(
                        ExternalTask::getLockExpirationTime, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(first -> new Backoff(
                        failed.size(),
                        first.getLockExpirationTime() == null
                                ? null
                                : first.getLockExpirationTime().toInstant(),
                        first.getErrorMessage()));
    }

    @Override
    public List<Stuck> stuck(String topic) {
        return tasks
                .createExternalTaskQuery()
                .topicName(topic)
                .noRetriesLeft()
                .orderById()
                .asc()
                .listPage(0, MOST)
                .stream()
                .map(task -> new Stuck(task.getId(), task.getBusinessKey(), task.getErrorMessage()))
                .toList();
    }

    @Override
    public boolean tryAgain(String topic, String id) {
        var task = tasks.createExternalTaskQuery()
                .topicName(topic)
                .externalTaskId(id)
                .singleResult();
        if (task == null) {
            return false;
        }
        if (Integer.valueOf(0).equals(task.getRetries())) {
            tasks.setRetries(id, settings.retries());
        }
        return true;
    }
}
