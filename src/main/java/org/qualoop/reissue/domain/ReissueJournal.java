package org.qualoop.reissue.domain;

import java.util.Map;
import org.qualoop.ncr.NcrMerged;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.OwnerAssigned;
import org.qualoop.platform.TaskAccepted;
import org.qualoop.platform.TaskCompleted;
import org.qualoop.platform.Timeline;
import org.qualoop.reissue.data.MisShipmentMapper;
import org.qualoop.reissue.data.ReissueMapper;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps in the record who has it and what people did. */
@Component
class ReissueJournal {

    private static final String REISSUE = ReissueDesk.SERIES + "-";
    private static final String REPORT = MisShipments.SERIES + "-";

    private final ReissueMapper reissues;
    private final MisShipmentMapper reports;
    private final Timeline timeline;

    ReissueJournal(ReissueMapper reissues, MisShipmentMapper reports, Timeline timeline) {
        this.reissues = reissues;
        this.reports = reports;
        this.timeline = timeline;
    }

    @EventListener
    void on(OwnerAssigned event) {
        if (!ours(event.recordNo())) {
            return;
        }
        if (event.recordNo().startsWith(REISSUE)) {
            reissues.setOwner(event.recordNo(), event.owner(), event.group(), event.dueAt());
        } else {
            reports.setOwner(event.recordNo(), event.owner(), event.group(), event.dueAt());
        }
        timeline.add(
                event.recordNo(),
                "reissue.owner." + event.reason().name(),
                CurrentUser.SYSTEM,
                Map.of("owner", String.valueOf(event.owner()), "group", event.group()));
    }

    @EventListener
    void on(TaskAccepted event) {
        if (ours(event.recordNo())) {
            timeline.add(event.recordNo(), "reissue.accepted", event.user(), Map.of("task", event.taskKey()));
        }
    }

    @EventListener
    void on(TaskCompleted event) {
        if (ours(event.recordNo())) {
            timeline.add(event.recordNo(), "reissue.done", event.user(), Map.of("task", event.taskKey()));
        }
    }

    @EventListener
    void on(NcrMerged event) {
        reissues.moveNcr(event.ncrNo(), event.into());
        reports.moveNcr(event.ncrNo(), event.into());
    }

    private static boolean ours(String recordNo) {
        return recordNo != null && (recordNo.startsWith(REISSUE) || recordNo.startsWith(REPORT));
    }
}
