package org.qualoop.platform.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.Task;
import org.qualoop.platform.Problem;
import org.qualoop.platform.domain.TaskPlace;
import org.springframework.stereotype.Component;

@Component
class EngineTaskPlace implements TaskPlace {

    private final TaskService tasks;
    private final RuntimeService runtime;

    EngineTaskPlace(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    @Override
    public Place of(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null || task.getExecutionId() == null) {
            throw Problem.notFound("没有这个待办任务，可能已经完成 No such open task, it may be done already: " + taskId);
        }
        ExecutionEntity execution = (ExecutionEntity) runtime.createExecutionQuery()
                .executionId(task.getExecutionId())
                .singleResult();
        String recordNo = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        return new Place(taskId, execution.getActivityInstanceId(), task.getProcessInstanceId(), recordNo);
    }
}
