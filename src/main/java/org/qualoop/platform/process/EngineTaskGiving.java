package org.qualoop.platform.process;

import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.qualoop.platform.Problem;
import org.qualoop.platform.domain.TaskGiving;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads who has the task and changes it in one command, so that of two people only one can be the quicker. */
@Component
class EngineTaskGiving implements TaskGiving {

    private final ProcessEngineConfigurationImpl configuration;
    private final Ownership ownership;

    EngineTaskGiving(@Lazy ProcessEngineConfigurationImpl configuration, Ownership ownership) {
        this.configuration = configuration;
        this.ownership = ownership;
    }

    @Override
    public void give(String taskId, String from, String to, String group) {
        try {
            configuration
                    .getCommandExecutorTxRequired()
                    .execute(context -> refusedOrGiven(context, taskId, from, to, group))
                    .ifPresent(refusal -> {
                        throw refusal;
                    });
        } catch (ProcessEngineException e) {
            throw EngineErrors.problem(e);
        }
    }

    /** Answers the refusal: thrown in here, the engine would log it as its own failure. */
    private Optional<Problem> refusedOrGiven(
            CommandContext context, String taskId, String from, String to, String group) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null || task.getExecution() == null) {
            return Optional.of(Problem.conflict("任务已经结束 / The task is over already"));
        }
        if (!Objects.equals(from, task.getAssignee())) {
            return Optional.of(Problem.conflict(
                    task.getAssignee() == null
                            ? "任务已被退回，请刷新 / Nobody has the task any more, look again"
                            : "任务已在 %s 手中，请核对后再转派 / It lies with %s meanwhile, look again"
                                    .formatted(task.getAssignee(), task.getAssignee())));
        }
        ownership.give(task, to, group);
        return Optional.empty();
    }
}
