package org.qualoop.training.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.qualoop.platform.Body;
import org.qualoop.training.TrainingRequest;
import org.qualoop.training.Work;

/** The body of a new training. */
final class TrainingBody {

    private static final int MAX_TOPIC = 200;
    private static final int MAX_REASON = 2_000;
    private static final int MAX_PERSON = 64;

    private TrainingBody() {}

    static TrainingRequest read(JsonNode json) {
        Body body = new Body(json);
        Work work = body.choice("work", Work.class, true);
        String person = body.text("person", true, MAX_PERSON);
        String topic = body.text("topic", true, MAX_TOPIC);
        String sopKey = body.key("sopKey", false);
        LocalDate dueOn = body.date("dueOn", true);
        String reason = body.text("reason", true, MAX_REASON);
        body.check();
        return new TrainingRequest(work, person, topic, sopKey, dueOn, reason);
    }
}
