package org.qualoop.inspection.domain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qualoop.inspection.data.SopMapper;
import org.qualoop.inspection.data.SopMapper.StepRow;
import org.qualoop.inspection.data.SopMapper.VersionRow;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.EvidenceStore;
import org.qualoop.platform.EvidenceView;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.platform.SopStep;
import org.qualoop.platform.Timeline;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Quality people's hand on the SOPs. A version is never changed: what changes is a new one, for tasks from then on. */
@Service
@Transactional
public class SopKeeping {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,59}");

    private final SopMapper mapper;
    private final EvidenceStore evidence;
    private final Timeline timeline;
    private final Clock clock;

    SopKeeping(SopMapper mapper, EvidenceStore evidence, Timeline timeline, Clock clock) {
        this.mapper = mapper;
        this.evidence = evidence;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Record number under which the journal keeps an SOP's history. */
    public static String recordNo(String key) {
        return "SOP-" + key;
    }

    /** Every SOP in its newest version, by key. */
    public List<SopVersion> all() {
        return mapper.newest().stream().map(this::version).toList();
    }

    /** @param version null for the newest */
    public Optional<SopVersion> find(String key, Integer version) {
        Integer wanted = version != null ? version : mapper.newestVersion(key);
        return wanted == null
                ? Optional.empty()
                : Optional.ofNullable(mapper.version(key, wanted)).map(this::version);
    }

    /** Newest first. */
    public List<SopVersion> history(String key) {
        return mapper.versions(key).stream().map(this::version).toList();
    }

    /**
     * Puts a new version in force for the tasks that are created from now on. Content that is in force already makes no
     * new version.
     *
     * @throws Problem 422 with every fault, 409 when somebody else was quicker
     */
    public SopVersion put(String key, SopDraft given) {
        SopDraft draft = given.tidy();
        checkKey(key);
        Integer newest = mapper.newestVersion(key);
        int before = newest == null ? 0 : newest;
        List<FieldError> faults = faults(key, draft);
        if (!faults.isEmpty()) {
            throw Problem.unprocessable("SOP 有误，未保存 The SOP has faults, nothing was stored", faults);
        }
        Optional<SopVersion> same = find(key, null).filter(present -> says(present, draft));
        if (same.isEmpty() && draft.basedOn() != null && draft.basedOn() != before) {
            throw changedMeanwhile(before);
        }
        return same.orElseGet(() -> store(key, before, draft));
    }

    static void checkKey(String key) {
        if (!KEY.matcher(key).matches()) {
            throw Problem.unprocessable(
                    "/key", "小写字母、数字和连字符，2–60 位 Lower-case letters, digits and hyphens, 2–60 of them");
        }
    }

    /** What would keep the draft from being put in force; nothing is stored. */
    public List<FieldError> faults(String key, SopDraft given) {
        SopDraft draft = given.tidy();
        Integer newest = mapper.newestVersion(key);
        List<FieldError> faults =
                new ArrayList<>(SopRules.faults(draft, newest == null ? List.of() : mapper.steps(key, newest)));
        for (int i = 0; i < draft.steps().size(); i++) {
            String picture = draft.steps().get(i).picture();
            if (picture != null && !isPhoto(picture)) {
                faults.add(new FieldError("/steps/" + i + "/picture", "没有这张照片 No such photo: " + picture));
            }
        }
        return faults;
    }

    private boolean isPhoto(String evidenceId) {
        return evidence.find(evidenceId)
                .filter(found -> found.kind() == EvidenceView.Kind.PHOTO)
                .isPresent();
    }

    private SopVersion store(String key, int before, SopDraft draft) {
        String by = CurrentUser.name();
        List<String> read = before == 0 ? List.of() : readByProcess(key, before);
        try {
            mapper.insert(new VersionRow(key, before + 1, draft.zh(), draft.en(), draft.note(), clock.instant(), by));
        } catch (DuplicateKeyException e) {
            throw changedMeanwhile(before + 1);
        }
        for (int i = 0; i < draft.steps().size(); i++) {
            SopStep step = draft.steps().get(i);
            mapper.insertStep(key, before + 1, i + 1, StepRows.row(step, read.contains(step.id())));
        }
        timeline.add(
                recordNo(key),
                "sop.version",
                by,
                Map.of("version", String.valueOf(before + 1), "note", Objects.toString(draft.note(), "")));
        return find(key, before + 1).orElseThrow();
    }

    /** Ids of the steps in force whose values a diagram reads: a later version keeps them. */
    public List<String> readByProcess(String key) {
        Integer newest = mapper.newestVersion(key);
        return newest == null
                ? List.of()
                : mapper.steps(key, newest).stream()
                        .filter(SopRules::isKept)
                        .map(StepRow::stepId)
                        .toList();
    }

    private List<String> readByProcess(String key, int version) {
        return mapper.steps(key, version).stream()
                .filter(StepRow::processReads)
                .map(StepRow::stepId)
                .toList();
    }

    private static Problem changedMeanwhile(int version) {
        return Problem.conflict(
                "此 SOP 已有新版本 " + version + "，请先查看 The SOP has moved on to version " + version,
                List.of(new FieldError("/basedOn", "现行版本 In force: " + version)));
    }

    private static boolean says(SopVersion present, SopDraft draft) {
        return present.zh().equals(draft.zh())
                && present.en().equals(draft.en())
                && present.steps().equals(draft.steps());
    }

    private SopVersion version(VersionRow row) {
        return new SopVersion(
                row.sopKey(),
                row.version(),
                row.zh(),
                row.en(),
                row.note(),
                row.createdAt(),
                row.createdBy(),
                mapper.steps(row.sopKey(), row.version()).stream()
                        .map(StepRows::step)
                        .map(StepRows::tidy)
                        .toList());
    }
}
