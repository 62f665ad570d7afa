package org.qualoop.ncr.domain;

import java.util.HashMap;
import java.util.Map;
import org.qualoop.ncr.data.NcrDetailMapper;
import org.qualoop.ncr.data.NcrDetailMapper.HandoverRow;
import org.qualoop.ncr.data.NcrMapper;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.DutyRoster;
import org.qualoop.platform.OwnerAssigned;
import org.qualoop.platform.OwnerAssigned.Reason;
import org.qualoop.platform.TaskAccepted;
import org.qualoop.platform.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps with the NCR who has it, since when, and who had it before. */
@Component
class OwnerJournal {

    private static final String SERIES = "NCR-";

    private final NcrMapper ncrs;
    private final NcrDetailMapper details;
    private final DutyRoster roster;
    private final Timeline timeline;

    OwnerJournal(NcrMapper ncrs, NcrDetailMapper details, DutyRoster roster, Timeline timeline) {
        this.ncrs = ncrs;
        this.details = details;
        this.roster = roster;
        this.timeline = timeline;
    }

    @EventListener
    void on(OwnerAssigned event) {
        if (!event.recordNo().startsWith(SERIES)) {
            return;
        }
        String ncrNo = event.recordNo();
        ncrs.setOwner(ncrNo, event.owner(), event.group(), roster.leadGroupOf(event.group()), event.dueAt());
        details.addHandover(new HandoverRow(
                ncrNo,
                event.at(),
                event.previousOwner(),
                event.group(),
                event.owner(),
                event.reason().name()));
        String giver = event.reason() == Reason.GIVEN ? CurrentUser.name() : null;
        timeline.add(ncrNo, "ncr.owner." + event.reason().name(), giver, entry(event));
    }

    @EventListener
    void on(TaskAccepted event) {
        if (event.recordNo().startsWith(SERIES)) {
            timeline.add(event.recordNo(), "ncr.accepted", event.user(), Map.of("task", event.taskKey()));
        }
    }

    private static Map<String, String> entry(OwnerAssigned event) {
        Map<String, String> entry = new HashMap<>();
        entry.put("owner", event.owner());
        entry.put("group", event.group());
        if (event.previousOwner() != null) {
            entry.put("from", event.previousOwner());
        }
        return entry;
    }
}
