package org.qualoop.connector.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.qualoop.notification.Notice;
import org.qualoop.notification.NotificationApi;
import org.qualoop.platform.DutyRoster;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What no peer does, a person does: money and stock become a task, words become a notification in the page. */
@Component
class ManualEffects {

    /** Ten years: the person's task is what settles the external task, never the bridge. */
    private static final long BY_HAND = Duration.ofDays(3_650).toMillis();

    private static final Duration DUE = Duration.ofHours(24);
    private static final int DETAILS = 3_500;

    private final ExternalTaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final NotificationApi notifications;
    private final DutyRoster roster;
    private final MessageSource texts;
    private final Clock clock;

    ManualEffects(
            ExternalTaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            NotificationApi notifications,
            DutyRoster roster,
            MessageSource texts,
            Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.notifications = notifications;
        this.roster = roster;
        this.texts = texts;
        this.clock = clock;
    }

    /** Starts the person's task and keeps the external task for it, in the caller's transaction. */
    void hand(EffectTask task, String refusal) {
        tasks.unlock(task.id());
        tasks.lock(task.id(), ManualEffectNames.WORKER, BY_HAND);
        Instant now = clock.instant();
        String group = task.sink().effect().group();
        Map<String, Object> variables = new HashMap<>();
        variables.put(ManualEffectNames.EXTERNAL_TASK, task.id());
        variables.put(ManualEffectNames.TOPIC, task.sink().topic());
        variables.put(ManualEffectNames.TITLE, task.sink().titleZh());
        variables.put(ManualEffectNames.DETAILS, details(task));
        variables.put(
                ManualEffectNames.REASON,
                refusal == null
                        ? texts.getMessage("connector.manual.noPeer", null, Locale.SIMPLIFIED_CHINESE)
                        : refusal);
        variables.put(ManualEffectNames.RECORD_NO, task.input("recordNo"));
        variables.put(
                ManualEffectNames.RESULT,
                task.sink().results().isEmpty() ? null : task.sink().results().get(0));
        variables.put(ManualEffectNames.REFUSAL, catchable(task));
        variables.put(ManualEffectNames.GROUP, group);
        variables.put(ManualEffectNames.OWNER, first(group, now));
        variables.put(ManualEffectNames.LEAD, first(roster.leadGroupOf(group), now));
        variables.put(ManualEffectNames.DUE_AT, Date.from(now.plus(DUE)));
        runtime.startProcessInstanceByKey(ManualEffectNames.PROCESS, task.input("recordNo"), variables);
    }

    /** Tells the record's owner that the words did not go out by themselves. */
    void tell(EffectTask task, String refusal) {
        Object owner = runtime.getVariable(task.executionId(), "owner");
        if (owner != null) {
            String title = texts.getMessage(
                    "connector.manual.told", new Object[] {task.sink().titleZh()}, Locale.SIMPLIFIED_CHINESE);
            String text = refusal == null ? details(task) : refusal + "\n" + details(task);
            notifications.show(
                    List.of(new Notice(owner.toString(), title, text, null, task.input("recordNo"), task.id())));
        }
    }

    /** Whether a boundary event of the step answers this business error. */
    boolean diagramCatches(EffectTask task, String code) {
        return errorsCaughtAt(task).stream()
                .anyMatch(e -> e.getError() == null || code.equals(e.getError().getErrorCode()));
    }

    private String catchable(EffectTask task) {
        String code = task.sink().refusal();
        return code != null && diagramCatches(task, code) ? code : null;
    }

    private Collection<ErrorEventDefinition> errorsCaughtAt(EffectTask task) {
        return repository
                .getBpmnModelInstance(task.processDefinitionId())
                .getModelElementsByType(BoundaryEvent.class)
                .stream()
                .filter(event -> event.getAttachedTo() != null
                        && event.getAttachedTo().getId().equals(task.activityId()))
                .flatMap(event -> event.getEventDefinitions().stream())
                .filter(ErrorEventDefinition.class::isInstance)
                .map(ErrorEventDefinition.class::cast)
                .toList();
    }

    private String first(String group, Instant at) {
        return roster.onDuty(group, at).stream().findFirst().orElse(null);
    }

    private static String details(EffectTask task) {
        String text = task.sink().inputs().keySet().stream()
                .filter(name -> Objects.nonNull(task.input(name)))
                .map(name -> name + ": " + task.input(name))
                .collect(Collectors.joining("\n"));
        return text.length() <= DETAILS ? text : text.substring(0, DETAILS) + "…";
    }
}
