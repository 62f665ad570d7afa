package org.qualoop.delivery.domain;

import java.util.HashMap;
import java.util.Map;
import org.qualoop.delivery.data.CareMapper;
import org.qualoop.delivery.process.ParcelCareNames;
import org.qualoop.platform.OwnerAssigned;
import org.qualoop.platform.TaskAccepted;
import org.qualoop.platform.TaskCompleted;
import org.qualoop.platform.Timeline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps with the care who has it and what was done. */
@Component
class CareJournal {

    private static final String OURS = CareDesk.SERIES + "-";

    private final CareMapper cares;
    private final Timeline timeline;

    CareJournal(CareMapper cares, Timeline timeline) {
        this.cares = cares;
        this.timeline = timeline;
    }

    @EventListener
    void on(OwnerAssigned event) {
        if (!isOurs(event.recordNo())) {
            return;
        }
        if (ParcelCareNames.OWNER_STEPS.contains(event.step())) {
            cares.setOwner(event.recordNo(), event.owner(), event.group(), event.dueAt());
        }
        Map<String, String> entry = new HashMap<>();
        entry.put("owner", String.valueOf(event.owner()));
        entry.put("group", event.group());
        entry.put("step", event.step());
        timeline.add(event.recordNo(), "care.owner." + event.reason().name(), null, entry);
    }

    @EventListener
    void on(TaskAccepted event) {
        if (isOurs(event.recordNo())) {
            cares.setResponded(event.recordNo(), event.at());
            timeline.add(event.recordNo(), "care.accepted", event.user(), Map.of("task", event.taskKey()));
        }
    }

    @EventListener
    void on(TaskCompleted event) {
        if (isOurs(event.recordNo())) {
            timeline.add(event.recordNo(), "care.done", event.user(), Map.of("task", event.taskKey()));
        }
    }

    private static boolean isOurs(String recordNo) {
        return recordNo != null && recordNo.startsWith(OURS);
    }
}
