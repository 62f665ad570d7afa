package org.qualoop.cockpit.pda.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qualoop.cockpit.domain.RecordSheet;
import org.qualoop.cockpit.domain.Records;
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

/** A job at a PDA, and how far it has come. */
@Component
public class PdaJobs {

    private final Engine engine;
    private final Records records;
    private final EvidenceStore evidence;
    private final Signatures signatures;
    private final PdaMapper answers;
    private final SopSteps sops;
    private final PdaList list;
    private final AnswerJson json;
    private final Map<String, PdaScript> scripts;

    PdaJobs(
            Engine engine,
            Records records,
            EvidenceStore evidence,
            Signatures signatures,
            PdaMapper answers,
            SopSteps sops,
            PdaList list,
            AnswerJson json,
            List<PdaScript> scripts) {
        this.engine = engine;
        this.records = records;
        this.evidence = evidence;
        this.signatures = signatures;
        this.answers = answers;
        this.sops = sops;
        this.list = list;
        this.json = json;
        this.scripts = scripts.stream().collect(Collectors.toMap(PdaScript::taskKey, script -> script));
    }

    /** @throws Problem 404 when there is no such open job, 403 when it is somebody else's */
    @Transactional(readOnly = true)
    public PdaJob job(String taskId) {
        TaskView task = task(taskId);
        Optional<RecordSheet> sheet = records.sheet(task.businessKey());
        PdaScript script = scripts.get(task.key());
        Progress progress = progress(task);
        return new PdaJob(
                list.head(task, sheet),
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
}
