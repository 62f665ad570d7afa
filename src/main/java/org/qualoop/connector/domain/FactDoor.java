package org.qualoop.connector.domain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qualoop.platform.Problem;
import org.qualoop.trace.Intake;
import org.qualoop.trace.IntakeResult;
import org.springframework.stereotype.Component;

/** Gives facts to intake and tells for each why it was refused. Technical failures pass through: the caller repeats. */
@Component
class FactDoor {

    private final Intake intake;
    private final ObjectMapper json;

    FactDoor(Intake intake, ObjectMapper json) {
        this.intake = intake;
        this.json = json;
    }

    /** @return one entry per item: null when it went in, else the reason */
    List<String> take(String kind, List<JsonNode> items, String by) {
        try {
            // Alone and bare: then the pointers start at the item.
            JsonNode batch =
                    items.size() == 1 ? items.get(0) : json.createArrayNode().addAll(items);
            String[] reasons = new String[items.size()];
            for (IntakeResult.Rejection rejection : intake.take(kind, batch, by).rejected()) {
                reasons[rejection.index()] = rejection.pointer() + " " + rejection.detail();
            }
            return Arrays.asList(reasons);
        } catch (Problem refused) {
            // The whole batch was refused; alone, each item tells its own reason.
            return items.size() == 1 ? List.of(reason(refused)) : singly(kind, items, by);
        }
    }

    private List<String> singly(String kind, List<JsonNode> items, String by) {
        List<String> reasons = new ArrayList<>();
        items.forEach(item -> reasons.addAll(take(kind, List.of(item), by)));
        return reasons;
    }

    private static String reason(Problem refused) {
        return refused.errors().stream()
                .findFirst()
                .map(error -> error.pointer() + " " + error.detail())
                .orElse(refused.getMessage());
    }
}
