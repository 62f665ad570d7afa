package org.qualoop.platform.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.domain.OpenGates;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class EngineGates implements OpenGates {

    private static final int MOST_TASKS = 50;

    private final ProcessEngine engine;
    private final SopGate gate;

    EngineGates(@Lazy ProcessEngine engine, SopGate gate) {
        this.engine = engine;
        this.gate = gate;
    }

    @Override
    public List<FieldError> missingAt(String id) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> missing(context, id));
    }

    private List<FieldError> missing(CommandContext context, String id) {
        return context.runWithoutAuthorization(() -> {
            List<FieldError> missing = new ArrayList<>();
            for (TaskEntity task : tasksAt(context, id)) {
                if (task.getExecution() != null) {
                    missing.addAll(gate.missing(task.getExecution(), Map.of()));
                }
            }
            return missing;
        });
    }

    private List<TaskEntity> tasksAt(CommandContext context, String id) {
        TaskEntity task = context.getTaskManager().findTaskById(id);
        if (task != null) {
            return List.of(task);
        }
        ExecutionEntity execution = context.getExecutionManager().findExecutionById(id);
        if (execution != null) {
            List<TaskEntity> own = context.getTaskManager().findTasksByExecutionId(id);
            return own.isEmpty() ? ofInstance(context, execution.getProcessInstanceId()) : own;
        }
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .listPage(0, MOST_TASKS)
                .stream()
                .map(ProcessInstance::getId)
                .flatMap(instance -> ofInstance(context, instance).stream())
                .limit(MOST_TASKS)
                .toList();
    }

    private static List<TaskEntity> ofInstance(CommandContext context, String processInstanceId) {
        return context.getTaskManager().findTasksByProcessInstanceId(processInstanceId);
    }
}
