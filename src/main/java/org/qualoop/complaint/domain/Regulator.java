package org.qualoop.complaint.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.qualoop.complaint.data.RegulatorMapper;
import org.qualoop.complaint.data.RegulatorRow;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Timeline;
import org.springframework.stereotype.Component;

/** What the house owes a regulator (12315): an answer of its own within the statutory time. */
@Component
public class Regulator {

    private static final String DECISION = "regulator-deadline";

    private final RegulatorMapper mapper;
    private final Engine engine;
    private final Timeline timeline;
    private final Clock clock;

    Regulator(RegulatorMapper mapper, Engine engine, Timeline timeline, Clock clock) {
        this.mapper = mapper;
        this.engine = engine;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @return end of the statutory time; empty when this kind of complaint has none */
    Optional<Instant> deadline(String complaintKind, Instant saidAt) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("complaintKind", complaintKind);
        Object within = engine.decide(DECISION, inputs).get(0).get("answerWithin");
        return within == null ? Optional.empty() : Optional.of(saidAt.plus(Duration.parse(within.toString())));
    }

    void expect(String caseNo, Instant dueAt) {
        mapper.expect(caseNo, dueAt);
    }

    public void answered(String caseNo, String reference, String reply, String settled, String by) {
        mapper.answer(new RegulatorRow(caseNo, null, reference, reply, settled, by, clock.instant()));
        timeline.add(caseNo, "case.regulatorAnswered", by, Map.of("reference", reference, "settled", settled));
    }
}
