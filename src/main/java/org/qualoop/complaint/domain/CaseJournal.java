package org.qualoop.complaint.domain;

import java.util.HashMap;
import java.util.Map;
import org.qualoop.complaint.data.CaseMapper;
import org.qualoop.complaint.data.VoiceMapper;
import org.qualoop.complaint.process.CustomerCaseNames;
import org.qualoop.ncr.NcrMerged;
import org.qualoop.platform.OwnerAssigned;
import org.qualoop.platform.TaskAccepted;
import org.qualoop.platform.TaskCompleted;
import org.qualoop.platform.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps with the case who has it and what was done; the case of a return follows the return's process. */
@Component
class CaseJournal {

    private static final String OWN = CaseDesk.SERIES + "-";
    private static final String NCRS = "NCR-";

    private final CaseMapper cases;
    private final VoiceMapper voices;
    private final CaseFigures figures;
    private final Timeline timeline;

    CaseJournal(CaseMapper cases, VoiceMapper voices, CaseFigures figures, Timeline timeline) {
        this.cases = cases;
        this.voices = voices;
        this.figures = figures;
        this.timeline = timeline;
    }

    @EventListener
    void on(OwnerAssigned event) {
        if (foreign(event.recordNo())) {
            return;
        }
        boolean own = event.recordNo().startsWith(OWN);
        if (!own || CustomerCaseNames.OWNER_STEPS.contains(event.step())) {
            cases.setOwner(event.recordNo(), event.owner(), event.group(), event.dueAt());
        }
        if (own) {
            timeline.add(event.recordNo(), "case.owner." + event.reason().name(), null, entry(event));
        }
    }

    @EventListener
    void on(TaskAccepted event) {
        if (foreign(event.recordNo())) {
            return;
        }
        if (cases.setResponded(event.recordNo(), event.at()) > 0) {
            cases.ofRecord(event.recordNo()).ifPresent(found -> figures.responded(found, event.at()));
        }
        if (event.recordNo().startsWith(OWN)) {
            timeline.add(event.recordNo(), "case.accepted", event.user(), Map.of("task", event.taskKey()));
        }
    }

    @EventListener
    void on(TaskCompleted event) {
        if (!foreign(event.recordNo()) && event.recordNo().startsWith(OWN)) {
            timeline.add(event.recordNo(), "case.done", event.user(), Map.of("task", event.taskKey()));
        }
    }

    @EventListener
    void on(NcrMerged event) {
        cases.moveNcr(event.ncrNo(), event.into());
        voices.moveNcr(event.ncrNo(), event.into());
    }

    private static boolean foreign(String recordNo) {
        return recordNo == null || recordNo.startsWith(NCRS);
    }

    private static Map<String, String> entry(OwnerAssigned event) {
        Map<String, String> entry = new HashMap<>();
        entry.put("owner", String.valueOf(event.owner()));
        entry.put("group", event.group());
        entry.put("step", event.step());
        if (event.previousOwner() != null) {
            entry.put("from", event.previousOwner());
        }
        return entry;
    }
}
