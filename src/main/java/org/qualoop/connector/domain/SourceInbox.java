package org.qualoop.connector.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.qualoop.platform.Roles;
import org.springframework.stereotype.Component;

/** Takes a page of changes in their order; what intake refuses becomes a dead letter and does not stop the rest. */
@Component
public class SourceInbox {

    private static final int BATCH = 500;

    private final FactDoor door;
    private final DeadLetters deadLetters;
    private final ConnectorStats stats;

    SourceInbox(FactDoor door, DeadLetters deadLetters, ConnectorStats stats) {
        this.door = door;
        this.deadLetters = deadLetters;
        this.stats = stats;
    }

    public void take(String source, JsonNode changes) {
        List<JsonNode> run = new ArrayList<>();
        String kind = null;
        for (JsonNode change : changes) {
            String next = change.path("kind").asText();
            if (kind != null && (!kind.equals(next) || run.size() == BATCH)) {
                give(source, kind, run);
                run = new ArrayList<>();
            }
            kind = next;
            run.add(change.path("body"));
        }
        if (!run.isEmpty()) {
            give(source, kind, run);
        }
    }

    private void give(String source, String kind, List<JsonNode> items) {
        List<String> reasons = door.take(kind, items, Roles.INTEGRATOR);
        int taken = 0;
        for (int i = 0; i < reasons.size(); i++) {
            if (reasons.get(i) == null) {
                taken++;
            } else {
                deadLetters.keep(source, kind, items.get(i), reasons.get(i));
                stats.refused(source);
            }
        }
        stats.ok(source, taken);
    }
}
