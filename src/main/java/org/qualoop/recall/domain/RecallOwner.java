package org.qualoop.recall.domain;

import java.util.HashMap;
import java.util.Map;
import org.qualoop.platform.OwnerAssigned;
import org.qualoop.platform.TaskAccepted;
import org.qualoop.platform.TaskCompleted;
import org.qualoop.recall.data.CampaignMapper;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps with the recall who has it and what people did. */
@Component
class RecallOwner {

    private final CampaignMapper campaigns;
    private final Recalls recalls;

    RecallOwner(CampaignMapper campaigns, Recalls recalls) {
        this.campaigns = campaigns;
        this.recalls = recalls;
    }

    @EventListener
    void on(OwnerAssigned event) {
        if (!Recalls.owns(event.recordNo())) {
            return;
        }
        campaigns.setOwner(event.recordNo(), event.owner(), event.group(), event.dueAt());
        Map<String, String> details = new HashMap<>();
        details.put("owner", event.owner() == null ? "-" : event.owner());
        details.put("group", event.group());
        recalls.note(event.recordNo(), "recall.owner." + event.reason().name(), details);
    }

    @EventListener
    void on(TaskAccepted event) {
        if (Recalls.owns(event.recordNo())) {
            recalls.note(event.recordNo(), "recall.accepted", event.user(), Map.of("task", event.taskKey()));
        }
    }

    @EventListener
    void on(TaskCompleted event) {
        if (Recalls.owns(event.recordNo())) {
            recalls.note(event.recordNo(), "recall.completed", event.user(), Map.of("task", event.taskKey()));
        }
    }
}
