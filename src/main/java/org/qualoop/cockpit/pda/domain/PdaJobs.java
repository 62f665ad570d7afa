package org.qualoop.cockpit.pda.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.cockpit.domain.RecordSheet;
import org.qualoop.cockpit.domain.Records;
import org.qualoop.cockpit.domain.Words;
import org.qualoop.cockpit.pda.data.PdaMapper;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.EvidenceStore;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Signature;
import org.qualoop.platform.Signatures;
import org.qualoop.platform.TaskView;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the person at a PDA may do, and how far each job has come. */
@Component
public class PdaJobs {

    private static final int MOST = 50;
    private static final int SEARCHED = 500;
    private static final int ABOUT = 3;

    private final Engine engine;
    private final Records records;
    private final EvidenceStore evidence;
    private final Signatures signatures;
    private final PdaMapper answers;
    private final SopSteps sops;
    private final Words words;
    private final AnswerJson json;
    private final Map<String, PdaScript> scripts;

    PdaJobs(
            Engine engine,
            Records records,
            EvidenceStore evidence,
            Signatures signatures,
            PdaMapper answers,
            SopSteps sops,
            Words words,
            AnswerJson json,
            List<PdaScript> scripts) {
        this.engine = engine;
        this.records = records;
        this.evidence = evidence;
        this.signatures = signatures;
        this.answers = answers;
        this.sops = sops;
        this.words = words;
        this.json = json;
        this.scripts = scripts.stream().collect(Collectors.toMap(PdaScript::taskKey, script -> script));
    }

    /** Own jobs first, then those that the own group may take; earliest due first. */
    @Transactional(readOnly = true)
    public List<PdaHead> heads() {
        return open(2 * MOST).limit(MOST).map(this::head).toList();
    }

    /** Jobs that a scanned code may mean, also those that are too far down to be in the list. */
    @Transactional(readOnly = true)
    public List<PdaHead> find(String code) {
        return open(SEARCHED)
                .map(this::head)
                .filter(head -> head.codes().stream().anyMatch(one -> named(one, code)))
                .limit(ABOUT)
                .toList();
    }

    private static boolean named(String one, String code) {
        return one.equalsIgnoreCase(code)
                || List.of(one.toUpperCase(Locale.ROOT).split("[\\s·]+")).contains(code.toUpperCase(Locale.ROOT));
    }

    private Stream<TaskView> open(int most) {
        String me = CurrentUser.name();
        return Stream.concat(
                        engine.assignedTo(me, most).stream(),
                        engine.offeredTo(CurrentUser.groups(), me, most).stream()
                                .filter(task -> task.assignee() == null))
                .filter(task -> scripts.containsKey(task.key()));
    }

    /** @throws Problem 404 when there is no such open job, 403 when it is somebody else's */
    @Transactional(readOnly = true)
    public PdaJob job(String taskId) {
        TaskView task = task(taskId);
        Optional<RecordSheet> sheet = records.sheet(task.businessKey());
        PdaScript script = scripts.get(task.key());
        Progress progress = progress(task);
        return new PdaJob(
                head(task, sheet),
                sheet.map(RecordSheet::facts).orElse(List.of()),
                sheet.map(RecordSheet::quotes).orElse(List.of()),
                progress.steps(),
                progress.answers(),
                progress.files(),
                progress.signed(),
                script.goods(task),
                script.units(task),
                progress.next().map(PdaStep::id).orElse(null));
    }

    /** An open task that the current user may look at. */
    TaskView task(String taskId) {
        TaskView task = engine.task(taskId);
        if (!scripts.containsKey(task.key())) {
            throw Problem.notFound("此任务不在 PDA 上办理 / This task is not done on a PDA: " + task.key());
        }
        boolean mine = CurrentUser.name().equals(task.assignee());
        boolean candidate = task.candidateGroups().stream().anyMatch(CurrentUser.groups()::contains);
        if (!mine && !candidate) {
            throw Problem.forbidden("只有任务的候选人可以处理 / Only a candidate of the task may do this");
        }
        return task;
    }

    PdaScript script(TaskView task) {
        return scripts.get(task.key());
    }

    Progress progress(TaskView task) {
        Map<String, PdaJob.Answer> given = new LinkedHashMap<>();
        answers.answers(task.id())
                .forEach(row -> given.put(row.stepId(), new PdaJob.Answer(json.read(row.answer()), row.draft())));
        return new Progress(
                scripts.get(task.key()).steps(task, sops.of(task)),
                given,
                evidence.ofTask(task.id()).stream()
                        .map(file -> new PdaJob.File(
                                file.evidenceId(), file.sha256(), file.kind().name()))
                        .toList(),
                signatures.ofTask(task.id()).stream().map(Signature::stepId).toList());
    }

    private PdaHead head(TaskView task) {
        return head(task, records.sheet(task.businessKey()));
    }

    private PdaHead head(TaskView task, Optional<RecordSheet> sheet) {
        List<String> values = sheet.map(RecordSheet::facts).orElse(List.of()).stream()
                .map(RecordSheet.Fact::value)
                .filter(value -> !value.equals(words.of("page.none")))
                .toList();
        return new PdaHead(
                task.id(),
                task.key(),
                words.taskName(task),
                task.businessKey(),
                task.dueAt(),
                CurrentUser.name().equals(task.assignee()),
                values.stream().limit(ABOUT).collect(Collectors.joining(" · ")),
                Stream.concat(Stream.of(String.valueOf(task.businessKey())), values.stream())
                        .distinct()
                        .toList());
    }
}
