package org.qualoop.cockpit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qualoop.cockpit.domain.RecordSheet;
import org.qualoop.cockpit.domain.Records;
import org.qualoop.cockpit.domain.Words;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.EvidenceStore;
import org.qualoop.platform.EvidenceView;
import org.qualoop.platform.Roles;
import org.qualoop.platform.Signature;
import org.qualoop.platform.Signatures;
import org.qualoop.platform.Sop;
import org.qualoop.platform.SopCatalogue;
import org.qualoop.platform.SopStep;
import org.qualoop.platform.TaskView;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a form needs beside its fields: the record's facts, what the SOP demands, words, and the key to our doors. */
@RestController
@RequestMapping("/api/v1/tasks/{taskId}")
@Tag(name = "tasks")
class TaskSheetController {

    private static final List<String> WORDS = List.of(
            "accept",
            "addDOCUMENT",
            "addPHOTO",
            "addVIDEO",
            "count",
            "countOf",
            "discard",
            "document",
            "earlierPhotos",
            "fileTooLarge",
            "loginAgain",
            "missing",
            "nobodysTask",
            "notNumber",
            "offline",
            "othersTask",
            "photo",
            "ready",
            "refused",
            "password",
            "retry",
            "sign",
            "signed",
            "signMeaning",
            "tooLarge",
            "tooSmall",
            "uploadFailed",
            "uploading",
            "video",
            "wrongPattern");

    private final Engine engine;
    private final Records records;
    private final EvidenceStore evidence;
    private final SopCatalogue sops;
    private final Signatures signatures;
    private final Words words;
    private final When when;

    TaskSheetController(
            Engine engine,
            Records records,
            EvidenceStore evidence,
            SopCatalogue sops,
            Signatures signatures,
            Words words,
            When when) {
        this.engine = engine;
        this.records = records;
        this.evidence = evidence;
        this.sops = sops;
        this.signatures = signatures;
        this.words = words;
        this.when = when;
    }

    @GetMapping("/sheet")
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "What the task's form shows beside its fields")
    Sheet sheet(@PathVariable String taskId, CsrfToken csrf) {
        TaskView task = engine.task(taskId);
        String me = CurrentUser.name();
        boolean mine = me.equals(task.assignee());
        boolean candidate = task.candidateGroups().stream().anyMatch(CurrentUser.groups()::contains);
        Optional<RecordSheet> sheet = records.sheet(task.businessKey());
        return new Sheet(
                new Task(
                        task.id(),
                        task.key(),
                        words.taskName(task),
                        task.assignee(),
                        task.dueAt(),
                        when.due(task.dueAt()),
                        when.at(task.dueAt()),
                        when.late(task.dueAt())),
                mine,
                !mine && task.assignee() == null && candidate,
                mine,
                sheet.map(s -> new Link(s.no(), s.url())).orElse(null),
                sheet.map(RecordSheet::facts).orElse(List.of()),
                sheet.map(RecordSheet::quotes).orElse(List.of()),
                task.businessKey() == null ? evidence.ofTask(taskId) : evidence.ofRecord(task.businessKey()),
                engine.sopOf(taskId)
                        .flatMap(key -> sops.sop(key, task.createdAt()))
                        .map(this::steps)
                        .orElse(List.of()),
                signatures.ofTask(taskId),
                texts(),
                new Csrf(csrf.getHeaderName(), csrf.getToken()));
    }

    private List<Step> steps(Sop sop) {
        return sop.steps().stream()
                .map(step -> new Step(
                        step.id(),
                        step.kind(),
                        step.required(),
                        step.when(),
                        Math.max(1, step.minCount()),
                        step.choices() == null
                                ? List.of()
                                : step.choices().stream()
                                        .map(value -> new Choice(
                                                value, words.orElse("choice." + step.id() + "." + value, value)))
                                        .toList(),
                        step.min(),
                        step.max(),
                        step.unit(),
                        step.pattern(),
                        words.chinese() ? step.zh() : step.en(),
                        step.picture()))
                .toList();
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        WORDS.forEach(word -> texts.put(word, words.of("form." + word)));
        return texts;
    }

    record Sheet(
            Task task,
            boolean mine,
            boolean mayAccept,
            boolean acceptOnOpen,
            Link record,
            List<RecordSheet.Fact> facts,
            List<RecordSheet.Quote> quotes,
            List<EvidenceView> photos,
            List<Step> steps,
            List<Signature> signatures,
            Map<String, String> words,
            Csrf csrf) {}

    record Task(
            String id,
            String key,
            String name,
            String assignee,
            Instant dueAt,
            String due,
            String dueTitle,
            boolean late) {}

    record Link(String no, String url) {}

    record Csrf(String header, String token) {}

    record Choice(String value, String label) {}

    /** A step of the task's SOP, in the language of whoever asks. */
    record Step(
            String id,
            SopStep.Kind kind,
            boolean required,
            String when,
            int minCount,
            List<Choice> choices,
            BigDecimal min,
            BigDecimal max,
            String unit,
            String pattern,
            String label,
            String picture) {}
}
