package org.qualoop.cockpit.pda.domain;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qualoop.cockpit.pda.data.PdaMapper;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.platform.SopCheck;
import org.qualoop.platform.TaskCompleted;
import org.qualoop.platform.TaskView;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what a PDA sends. Each message carries a number that the device made, and counts once however often it arrives:
 * a device that lost the answer in a dead spot sends it again.
 */
@Component
public class PdaAnswers {

    private static final int LONGEST_DRAFT = 16_000;

    private final PdaJobs jobs;
    private final PdaMapper mapper;
    private final SopCheck check;
    private final Engine engine;
    private final AnswerJson json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PdaAnswers(
            PdaJobs jobs,
            PdaMapper mapper,
            SopCheck check,
            Engine engine,
            AnswerJson json,
            TransactionTemplate transaction,
            Clock clock) {
        this.jobs = jobs;
        this.mapper = mapper;
        this.check = check;
        this.engine = engine;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps the answer to a step.
     *
     * @param value null leaves an optional step out
     * @param draft whether the step is still being worked on
     * @return the step that is to be done next; null when only finishing is left
     * @throws Problem 400 naming what is wrong with the value, 403 when the task is somebody else's, 404 when it is over
     *     or has no such step, 409 when an earlier step is to be done first
     */
    public String answer(String messageId, String taskId, String stepId, Object value, boolean draft) {
        return transaction.execute(status -> {
            TaskView task = mine(taskId);
            boolean isNew = mapper.addMessage(messageId, task, CurrentUser.name(), false, clock.instant()) == 1;
            if (isNew) {
                keep(task, stepId, value, draft);
            }
            return jobs.progress(task).next().map(PdaStep::id).orElse(null);
        });
    }

    private void keep(TaskView task, String stepId, Object value, boolean draft) {
        Progress progress = jobs.progress(task);
        PdaStep step = progress.step(stepId)
                .orElseThrow(() -> Problem.notFound("没有这一步 / There is no such step now: " + stepId));
        if (!progress.reached(step)) {
            PdaStep first = progress.next().orElseThrow();
            throw Problem.conflict(
                    "请先完成前面的步骤 / An earlier step comes first",
                    List.of(new FieldError("/" + first.id(), "先做：%s".formatted(first.label()))));
        }
        fault(task, step, value, draft, progress.draft(stepId)).ifPresent(fault -> {
            throw Problem.badRequest("/" + stepId, fault);
        });
        mapper.put(task, stepId, json.write(value), draft, CurrentUser.name(), clock.instant());
    }

    private Optional<String> fault(TaskView task, PdaStep step, Object value, boolean draft, Object before) {
        if (draft) {
            boolean good = value instanceof String text && text.length() <= LONGEST_DRAFT;
            return good ? Optional.empty() : Optional.of("应为文字 / Text of at most %d".formatted(LONGEST_DRAFT));
        }
        if (value == null && step.required()) {
            return Optional.of("这一步不能跳过 / This step cannot be left out");
        }
        return check.fault(step.rule(), value)
                .or(() -> value == null ? Optional.empty() : jobs.script(task).objection(task, step, value, before));
    }

    /**
     * Completes the task with the answers that were kept.
     *
     * @throws Problem as {@link #answer}, and whatever the SOP gate or the task's own rules refuse
     */
    public void done(String messageId, String taskId) {
        if (mapper.isDone(messageId)) {
            return;
        }
        try {
            complete(messageId, taskId);
        } catch (Problem late) {
            // The same message came twice at the same moment, and the other one was quicker.
            if (!mapper.isDone(messageId)) {
                throw late;
            }
        }
    }

    private void complete(String messageId, String taskId) {
        TaskView task = mine(taskId);
        Progress progress = jobs.progress(task);
        progress.next().ifPresent(step -> {
            throw Problem.conflict(
                    "还有步骤没做 / A step is not done yet", List.of(new FieldError("/" + step.id(), step.label())));
        });
        mapper.addMessage(messageId, task, CurrentUser.name(), false, clock.instant());
        Map<String, Object> values = progress.values();
        jobs.script(task).complete(task, values);
        engine.complete(taskId, values);
    }

    /** In the transaction of the completion: a repeated message learns that it was heard. */
    @EventListener
    void on(TaskCompleted event) {
        if (event.processInstanceId() != null) {
            mapper.markDone(event.processInstanceId(), event.taskKey(), event.user());
            mapper.forget(event.processInstanceId(), event.taskKey());
        }
    }

    private TaskView mine(String taskId) {
        TaskView task = jobs.task(taskId);
        if (!CurrentUser.name().equals(task.assignee())) {
            throw Problem.forbidden(
                    task.assignee() == null
                            ? "请先接单 / Take the task first"
                            : "任务由 %s 负责 / The task is %s's".formatted(task.assignee(), task.assignee()));
        }
        return task;
    }
}
