package org.qualoop.platform.domain;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.qualoop.platform.Signature;
import org.qualoop.platform.Signatures;
import org.qualoop.platform.Sop;
import org.qualoop.platform.SopCatalogue;
import org.qualoop.platform.SopStep;
import org.qualoop.platform.TaskView;
import org.qualoop.platform.Timeline;
import org.qualoop.platform.data.SignatureMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signing: the user proves once more who he is, and what he signed is written down with it. */
@Component
@Transactional
public class TaskSignatures implements Signatures {

    private final SignatureMapper mapper;
    private final Credentials credentials;
    private final PrintedNames names;
    private final TaskPlace places;
    private final Engine engine;
    private final SopCatalogue sops;
    private final Timeline timeline;
    private final Clock clock;

    TaskSignatures(
            SignatureMapper mapper,
            Credentials credentials,
            PrintedNames names,
            TaskPlace places,
            Engine engine,
            SopCatalogue sops,
            Timeline timeline,
            Clock clock) {
        this.mapper = mapper;
        this.credentials = credentials;
        this.names = names;
        this.places = places;
        this.engine = engine;
        this.sops = sops;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * The current user signs a step of a task's SOP.
     *
     * @param meaning one of the step's choices; without choices the step's own words are the meaning
     * @throws Problem 400 for a step that is not signed, 403 for the wrong person or password, 404 without the task
     */
    public Signature sign(String taskId, String stepId, String meaning, String password) {
        TaskView task = engine.task(taskId);
        String user = CurrentUser.name();
        refuseStranger(task, user);
        Sop sop = engine.sopOf(taskId)
                .flatMap(key -> sops.sop(key, task.createdAt()))
                .orElseThrow(() -> Problem.badRequest("/step", "此任务不需签名 Nothing is signed in this task"));
        SopStep step = step(sop, stepId);
        String said = meaning(step, meaning);
        if (password == null || credentials.verify(user, password).isEmpty()) {
            String detail = "密码不正确，没有签名 The password is wrong, nothing was signed";
            throw new Problem(403, detail, List.of(new FieldError("/password", detail)));
        }
        TaskPlace.Place place = places.of(taskId);
        Signature signature = new Signature(
                UUID.randomUUID().toString(),
                place.activityInstanceId(),
                taskId,
                place.recordNo(),
                sop.key(),
                sop.version(),
                stepId,
                user,
                names.of(user),
                said,
                clock.instant());
        mapper.insert(signature);
        write(signature);
        return signature;
    }

    private void write(Signature signature) {
        if (signature.recordNo() != null) {
            timeline.add(
                    signature.recordNo(),
                    "signed",
                    signature.signer(),
                    Map.of(
                            "name", signature.printedName(),
                            "meaning", signature.meaning(),
                            "sop", signature.sopKey() + " v" + signature.sopVersion()));
        }
    }

    private static void refuseStranger(TaskView task, String user) {
        boolean candidate = task.candidateGroups().stream().anyMatch(CurrentUser.groups()::contains);
        if (!user.equals(task.assignee()) && !candidate && !CurrentUser.isIn(Roles.ADMIN)) {
            throw Problem.forbidden("只有能办理此任务的人可以签名 Only who may do this task may sign in it");
        }
    }

    private static SopStep step(Sop sop, String stepId) {
        return sop.steps().stream()
                .filter(step -> step.id().equals(stepId) && step.kind() == SopStep.Kind.SIGNATURE)
                .findFirst()
                .orElseThrow(() -> Problem.badRequest("/step", "不是签名步骤 Not a step that is signed: " + stepId));
    }

    private static String meaning(SopStep step, String meaning) {
        if (step.choices() == null || step.choices().isEmpty()) {
            return step.zh() + " / " + step.en();
        }
        if (!step.choices().contains(meaning)) {
            throw Problem.badRequest("/meaning", "可选 One of " + String.join(", ", step.choices()));
        }
        return meaning;
    }

    @Override
    public List<Signature> ofRun(String activityInstanceId) {
        return mapper.ofRun(activityInstanceId);
    }

    @Override
    public List<Signature> ofTask(String taskId) {
        return mapper.ofTask(taskId);
    }

    @Override
    public List<Signature> ofRecord(String recordNo) {
        return mapper.ofRecord(recordNo);
    }
}
