package org.qualoop.cost.domain;

import java.util.Map;
import org.qualoop.cost.data.ClaimMapper;
import org.qualoop.platform.OwnerAssigned;
import org.qualoop.platform.TaskCompleted;
import org.qualoop.platform.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps with the claim who has it. */
@Component
class ClaimJournal {

    private static final String OWN = ClaimDesk.SERIES + "-";

    private final ClaimMapper claims;
    private final Timeline timeline;

    ClaimJournal(ClaimMapper claims, Timeline timeline) {
        this.claims = claims;
        this.timeline = timeline;
    }

    @EventListener
    void on(OwnerAssigned event) {
        if (isOurs(event.recordNo())) {
            claims.setOwner(event.recordNo(), event.owner(), event.group(), event.dueAt());
            timeline.add(
                    event.recordNo(),
                    "claim.owner." + event.reason().name(),
                    null,
                    Map.of("owner", String.valueOf(event.owner()), "group", event.group()));
        }
    }

    @EventListener
    void on(TaskCompleted event) {
        if (isOurs(event.recordNo())) {
            timeline.add(event.recordNo(), "claim.done", event.user(), Map.of("task", event.taskKey()));
        }
    }

    private static boolean isOurs(String recordNo) {
        return recordNo != null && recordNo.startsWith(OWN);
    }
}
