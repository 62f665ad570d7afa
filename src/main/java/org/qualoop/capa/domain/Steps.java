package org.qualoop.capa.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.qualoop.capa.CapaClosed;
import org.qualoop.capa.CapaStatus;
import org.qualoop.capa.CapaStep;
import org.qualoop.capa.data.CapaDetailMapper;
import org.qualoop.capa.data.CapaDetailMapper.EntryRow;
import org.qualoop.capa.data.CapaMapper;
import org.qualoop.capa.data.CapaRow;
import org.qualoop.platform.Engine;
import org.qualoop.platform.OwnerAssigned;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads a CAPA from step to step and keeps what is entered. */
@Component
@Transactional
public class Steps {

    private final CapaMapper capas;
    private final CapaDetailMapper details;
    private final Engine engine;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Steps(
            CapaMapper capas,
            CapaDetailMapper details,
            Engine engine,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.capas = capas;
        this.details = details;
        this.engine = engine;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** @return until when the step is due, by the rule {@code step-deadline} */
    public Instant enter(String capaNo, CapaStep step) {
        CapaRow capa = open(capaNo);
        Map<String, Object> inputs =
                Map.of("step", step.name(), "severity", capa.severity().name());
        Object dueIn = engine.decide("step-deadline", inputs).get(0).get("dueIn");
        Instant due = clock.instant().plus(Duration.parse(dueIn.toString()));
        capas.setStep(capaNo, step, due);
        return due;
    }

    /** @param entered by name, without empty ones */
    public void keep(String capaNo, CapaStep step, Map<String, String> entered, String by) {
        CapaRow capa = open(capaNo);
        entered.forEach((name, content) ->
                details.putEntry(new EntryRow(capaNo, capa.roundNo(), step, name, content, by, clock.instant())));
        timeline.add(capaNo, "capa.step", by, Map.of("step", step.name(), "round", String.valueOf(capa.roundNo())));
    }

    public void reject(String capaNo, String by) {
        end(capaNo, CapaStatus.REJECTED, by);
    }

    public void close(String capaNo, String by) {
        end(capaNo, CapaStatus.CLOSED, by);
    }

    private void end(String capaNo, CapaStatus status, String by) {
        open(capaNo);
        capas.close(capaNo, status, clock.instant(), by);
        timeline.add(capaNo, "capa." + status.name().toLowerCase(java.util.Locale.ROOT), by, Map.of());
        events.publishEvent(new CapaClosed(capaNo, status));
    }

    @EventListener
    void on(OwnerAssigned event) {
        String capaNo = event.recordNo();
        if (capaNo == null || !capaNo.startsWith(Opening.SERIES + '-')) {
            return;
        }
        String lead = capas.find(capaNo).map(CapaRow::leadGroup).orElse(null);
        capas.setOwner(capaNo, event.owner(), event.group(), lead);
        timeline.add(
                capaNo,
                "capa.owner." + event.reason().name(),
                null,
                Map.of("owner", String.valueOf(event.owner()), "group", event.group()));
    }

    CapaRow open(String capaNo) {
        return capas.lock(capaNo)
                .filter(CapaRow::open)
                .orElseThrow(() -> Problem.conflict("8D 已经结束 The CAPA is not open any more: " + capaNo));
    }
}
