package org.qualoop.connector.process;

import org.camunda.bpm.engine.ExternalTaskService;
import org.qualoop.connector.domain.Waiting;
import org.springframework.stereotype.Component;

@Component
class WaitingEffects implements Waiting {

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
    public java.util.List<Stuck> stuck(String topic) {
        return tasks
                .createExternalTaskQuery()
                .topicName(topic)
                .noRetriesLeft()
                .orderById()
                .asc()
                .listPage(0, 500)
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
