package org.qualoop.platform.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Problem;
import org.qualoop.platform.TaskView;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class EngineFacade implements Engine {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final DecisionService decisions;
    private final IdentityService identity;
    private final RepositoryService repository;
    private final TaskViews views;

    EngineFacade(
            RuntimeService runtime,
            TaskService tasks,
            HistoryService history,
            DecisionService decisions,
            IdentityService identity,
            RepositoryService repository,
            TaskViews views) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
        this.decisions = decisions;
        this.identity = identity;
        this.repository = repository;
        this.views = views;
    }

    @Override
    public String start(String processKey, String businessKey, Map<String, ?> variables) {
        return conflictsAsSpringKnowsThem(
                () -> runtime.startProcessInstanceByKey(processKey, businessKey, new HashMap<>(variables))
                        .getId());
    }

    @Override
    public boolean correlate(String message, String businessKey, Map<String, ?> variables) {
        return conflictsAsSpringKnowsThem(() -> !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .setVariables(new HashMap<>(variables))
                .correlateAllWithResult()
                .isEmpty());
    }

    @Override
    public List<TaskView> openTasks(String businessKey) {
        return views.of(tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .orderByTaskCreateTime()
                .asc()
                .unlimitedList());
    }

    @Override
    public Map<String, List<TaskView>> openTasksOf(Collection<String> businessKeys) {
        if (businessKeys.isEmpty()) {
            return Map.of();
        }
        return views
                .of(tasks.createTaskQuery()
                        .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
                        .orderByTaskCreateTime()
                        .asc()
                        .unlimitedList())
                .stream()
                .collect(Collectors.groupingBy(TaskView::businessKey));
    }

    @Override
    public List<TaskView> assignedTo(String user, int limit) {
        return views.of(earliestDue(tasks.createTaskQuery().taskAssignee(user)).listPage(0, limit));
    }

    @Override
    public List<TaskView> offeredTo(Collection<String> groups, String exceptUser, int limit) {
        if (groups.isEmpty()) {
            return List.of();
        }
        List<Task> found = earliestDue(tasks.createTaskQuery()
                        .taskCandidateGroupIn(List.copyOf(groups))
                        .includeAssignedTasks())
                .listPage(0, 2 * limit);
        return views.of(found.stream()
                .filter(task -> !exceptUser.equals(task.getAssignee()))
                .limit(limit)
                .toList());
    }

    @Override
    public TaskView task(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw Problem.notFound("没有这个待办任务，可能已经完成 No such open task, it may be done already: " + taskId);
        }
        return views.of(List.of(task)).get(0);
    }

    /** Tells a task that never was from one that is over. */
    private void requireOpen(String taskId) {
        if (tasks.createTaskQuery().taskId(taskId).count() > 0) {
            return;
        }
        boolean over = history.createHistoricTaskInstanceQuery().taskId(taskId).count() > 0;
        throw over
                ? Problem.conflict("任务已经结束 / The task is over already: " + taskId)
                : Problem.notFound("没有这个任务 / No such task: " + taskId);
    }

    @Override
    public Set<String> unaccepted(Collection<String> processInstanceIds) {
        if (processInstanceIds.isEmpty()) {
            return Set.of();
        }
        return runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(processInstanceIds.toArray(String[]::new))
                .variableName(OwnerNames.ACCEPTED)
                .variableValueEquals(OwnerNames.ACCEPTED, false)
                .list()
                .stream()
                .map(VariableInstance::getProcessInstanceId)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<String> sopOf(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null || task.getProcessDefinitionId() == null) {
            return Optional.empty();
        }
        var definition = (ProcessDefinitionImpl)
                ((RepositoryServiceImpl) repository).getDeployedProcessDefinition(task.getProcessDefinitionId());
        return Optional.ofNullable(definition.findActivity(task.getTaskDefinitionKey()))
                .map(TaskRules::sopOf);
    }

    /** The engine opens the transaction, so that it can run a conflicting command again. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public void complete(String taskId, Map<String, ?> variables) {
        requireOpen(taskId);
        asCurrentUser(() -> {
            tasks.complete(taskId, new HashMap<>(variables));
            return null;
        });
    }

    /** The engine opens the transaction, so that it can run a conflicting command again. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public void claim(String taskId) {
        requireOpen(taskId);
        asCurrentUser(() -> {
            tasks.claim(taskId, CurrentUser.name());
            return null;
        });
    }

    @Override
    public List<Map<String, Object>> decide(String decisionKey, Map<String, ?> inputs) {
        return decisions
                .evaluateDecisionTableByKey(decisionKey, new HashMap<>(inputs))
                .getResultList();
    }

    /** So that whoever can run his transaction again recognises that he should. */
    private static <T> T conflictsAsSpringKnowsThem(Supplier<T> work) {
        try {
            return work.get();
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("Another transaction has moved the process on", e);
        }
    }

    private <T> T asCurrentUser(Supplier<T> work) {
        identity.setAuthentication(CurrentUser.name(), CurrentUser.groups());
        try {
            return work.get();
        } catch (ProcessEngineException e) {
            throw EngineErrors.problem(e);
        } finally {
            identity.clearAuthentication();
        }
    }

    private static TaskQuery earliestDue(TaskQuery query) {
        return query.orderByDueDate().asc().orderByTaskCreateTime().asc();
    }
}
