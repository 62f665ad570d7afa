package org.qualoop.platform.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.qualoop.platform.domain.ProcessMigrations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class EngineMigrations implements ProcessMigrations {

    private static final int MOST = 2_000;

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final MigrationPlans plans;
    private final Timeline timeline;
    private final TransactionTemplate transaction;

    EngineMigrations(
            RuntimeService runtime,
            RepositoryService repository,
            MigrationPlans plans,
            Timeline timeline,
            PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.repository = repository;
        this.plans = plans;
        this.timeline = timeline;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Two versions and what is to be moved between them. */
    private record Change(ProcessDefinition from, ProcessDefinition to, MigrationPlan plan, List<Reason> unsafe) {}

    @Override
    public List<Version> versions(String process) {
        List<ProcessDefinition> found = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
        if (found.isEmpty()) {
            throw Problem.notFound("没有这个流程 / No such process: " + process);
        }
        return found.stream().map(this::version).toList();
    }

    private Version version(ProcessDefinition definition) {
        Deployment deployment = repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        return new Version(
                definition.getVersion(),
                deployment.getDeploymentTime().toInstant(),
                deployment.getName(),
                running(definition).count());
    }

    @Override
    public Report tryOut(String process, int from, Integer to) {
        Change change = change(process, from, to);
        return report(change, tried(change), false);
    }

    @Override
    public Report move(String process, int from, Integer to, boolean onlyMovable) {
        Change change = change(process, from, to);
        if (!change.unsafe().isEmpty()) {
            throw refusal("这次改动不安全，没有移动任何单子 / The change is unsafe, nothing was moved", change.unsafe());
        }
        List<Instance> tried = tried(change);
        List<Instance> blocked = tried.stream().filter(i -> !i.canMove()).toList();
        if (!blocked.isEmpty() && !onlyMovable) {
            List<Reason> reasons = blocked.stream()
                    .flatMap(i -> i.reasons().stream().map(r -> named(i, r)))
                    .toList();
            throw refusal(
                    "%1$d 张单子不能移到新版，没有移动任何单子 / %1$d instance(s) cannot be moved, nothing was moved"
                            .formatted(blocked.size()),
                    reasons);
        }
        List<Instance> after = tried.stream()
                .map(instance -> instance.canMove() ? attempt(change, instance, true) : instance)
                .toList();
        return report(change, after, true);
    }

    private Change change(String process, int from, Integer to) {
        int newest = versions(process).get(0).version();
        ProcessDefinition source = definition(process, from);
        ProcessDefinition target = definition(process, to == null ? newest : to);
        if (source.getId().equals(target.getId())) {
            throw Problem.badRequest("/to", "两个版本是同一个 / must be another version than from");
        }
        return new Change(source, target, plans.between(source, target), plans.unsafe(source, target));
    }

    private ProcessDefinition definition(String process, int version) {
        ProcessDefinition found = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .processDefinitionVersion(version)
                .singleResult();
        if (found == null) {
            throw Problem.notFound("没有这个版本 / No such version: " + process + " " + version);
        }
        return found;
    }

    private List<Instance> tried(Change change) {
        return running(change.from()).orderByProcessInstanceId().asc().listPage(0, MOST).stream()
                .map(found -> instance(found, change, true, List.of()))
                .map(instance -> attempt(change, instance, false))
                .toList();
    }

    private ProcessInstanceQuery running(ProcessDefinition definition) {
        return runtime.createProcessInstanceQuery().processDefinitionId(definition.getId());
    }

    /** Moves one instance, for good or to see whether it would work. */
    private Instance attempt(Change change, Instance instance, boolean forGood) {
        try {
            transaction.executeWithoutResult(tx -> {
                runtime.newMigration(change.plan())
                        .processInstanceIds(instance.processInstanceId())
                        .execute();
                if (forGood) {
                    note(change, instance);
                } else {
                    tx.setRollbackOnly();
                }
            });
            return instance;
        } catch (MigratingProcessInstanceValidationException e) {
            return blocked(instance, reasons(e.getValidationReport(), change));
        } catch (RuntimeException e) {
            return blocked(
                    instance,
                    List.of(new Reason(
                            null, "引擎不能移动它：" + e.getMessage(), "the engine cannot move it: " + e.getMessage())));
        }
    }

    private static Instance blocked(Instance instance, List<Reason> reasons) {
        return new Instance(instance.processInstanceId(), instance.businessKey(), instance.at(), false, reasons);
    }

    private void note(Change change, Instance instance) {
        if (instance.businessKey() != null) {
            Map<String, String> versions = Map.of(
                    "from",
                    String.valueOf(change.from().getVersion()),
                    "to",
                    String.valueOf(change.to().getVersion()));
            timeline.add(instance.businessKey(), "process.migrated", CurrentUser.name(), versions);
        }
    }

    private List<Reason> reasons(MigratingProcessInstanceValidationReport report, Change change) {
        List<Reason> reasons = Stream.concat(
                        report.getActivityInstanceReports().stream().map(r -> r.getSourceScopeId()),
                        report.getTransitionInstanceReports().stream().map(r -> r.getSourceScopeId()))
                .distinct()
                .map(element -> plans.stuckAt(element, change.from(), change.to()))
                .toList();
        List<Reason> all = new ArrayList<>(reasons);
        report.getFailures().forEach(text -> all.add(new Reason(null, "引擎说：" + text, text)));
        return all;
    }

    private Instance instance(ProcessInstance found, Change change, boolean canMove, List<Reason> reasons) {
        List<String> at = new ArrayList<>();
        collect(runtime.getActivityInstance(found.getId()), change.from(), at);
        return new Instance(found.getId(), found.getBusinessKey(), at, canMove, reasons);
    }

    private void collect(ActivityInstance parent, ProcessDefinition definition, List<String> at) {
        if (parent == null) {
            return;
        }
        for (ActivityInstance child : parent.getChildActivityInstances()) {
            if (child.getChildActivityInstances().length == 0 && child.getChildTransitionInstances().length == 0) {
                at.add(plans.name(definition, child.getActivityId()));
            }
            collect(child, definition, at);
        }
        Stream.of(parent.getChildTransitionInstances())
                .forEach(child -> at.add(plans.name(definition, child.getActivityId())));
    }

    private Report report(Change change, List<Instance> instances, boolean moved) {
        long movable = change.unsafe().isEmpty()
                ? instances.stream().filter(Instance::canMove).count()
                : 0;
        long more = moved ? 0 : Math.max(0, running(change.from()).count() - instances.size());
        return new Report(
                change.from().getKey(),
                change.from().getVersion(),
                change.to().getVersion(),
                plans.steps(change.plan(), change.from()),
                change.unsafe(),
                instances,
                movable,
                instances.size() - movable,
                more,
                moved);
    }

    private static Reason named(Instance instance, Reason reason) {
        String no = instance.businessKey() == null ? instance.processInstanceId() : instance.businessKey();
        return new Reason(reason.element(), no + "：" + reason.zh(), no + ": " + reason.en());
    }

    private static Problem refusal(String detail, List<Reason> reasons) {
        List<FieldError> errors = reasons.stream()
                .map(r -> new FieldError("/" + (r.element() == null ? "" : r.element()), r.zh() + " / " + r.en()))
                .toList();
        return Problem.conflict(detail, errors);
    }
}
