package org.qualoop.capa.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qualoop.capa.CapaReason;
import org.qualoop.capa.CapaRequest;
import org.qualoop.capa.data.CapaDetailMapper;
import org.qualoop.ncr.NcrClosed;
import org.qualoop.ncr.NcrConfirmed;
import org.qualoop.ncr.NcrMerged;
import org.qualoop.ncr.NcrOpened;
import org.qualoop.ncr.NcrRepeats;
import org.qualoop.ncr.NcrRepeats.Fault;
import org.qualoop.ncr.NcrRepeats.Repeat;
import org.qualoop.ncr.NcrStatus;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Families;
import org.qualoop.platform.Family;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks the rule {@code start-capa} whether a quality exception deserves an 8D, or adds it to the one that is open. */
@Component
class StartRule {

    private static final Duration LONG = Duration.ofDays(90);
    private static final Duration SHORT = Duration.ofDays(30);

    private final Opening opening;
    private final CapaDetailMapper details;
    private final NcrRepeats ncrs;
    private final Families families;
    private final Engine engine;
    private final Clock clock;

    StartRule(
            Opening opening, CapaDetailMapper details, NcrRepeats ncrs, Families families, Engine engine, Clock clock) {
        this.opening = opening;
        this.details = details;
        this.ncrs = ncrs;
        this.families = families;
        this.engine = engine;
        this.clock = clock;
    }

    @EventListener
    void on(NcrOpened event) {
        judge(event.ncrNo(), "OPENED");
    }

    @EventListener
    void on(NcrConfirmed event) {
        judge(event.ncrNo(), "CONFIRMED");
    }

    @EventListener
    void on(NcrClosed event) {
        if (event.status() == NcrStatus.CLOSED) {
            judge(event.ncrNo(), "CLOSED");
        }
    }

    @EventListener
    void on(NcrMerged event) {
        details.copyNcr(event.ncrNo(), event.into(), clock.instant());
        details.dropNcr(event.ncrNo());
    }

    private void judge(String ncrNo, String stage) {
        Fault fault = ncrs.fault(ncrNo).orElseThrow();
        if (!families.on(Family.CAPA) || fault.sku() == null) {
            return;
        }
        Optional<String> open = opening.openFor(fault.sku(), fault.supplierCode(), fault.defectCode());
        if (open.isPresent()) {
            opening.joined(open.get(), List.of(ncrNo));
            return;
        }
        List<Repeat> repeats = ncrs.of(
                fault.sku(),
                fault.supplierCode(),
                fault.defectCode(),
                clock.instant().minus(LONG));
        Map<String, Object> answer =
                engine.decide("start-capa", inputs(fault, stage, repeats)).get(0);
        if (Boolean.TRUE.equals(answer.get("start"))) {
            CapaReason reason = CapaReason.valueOf((String) answer.get("reason"));
            opening.openOrJoin(request(fault, reason, repeats));
        }
    }

    private Map<String, Object> inputs(Fault fault, String stage, List<Repeat> repeats) {
        Instant lately = clock.instant().minus(SHORT);
        BigDecimal cost =
                repeats.stream().map(Repeat::cost).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("stage", stage);
        inputs.put("defectCode", fault.defectCode());
        inputs.put("safety", fault.safety());
        inputs.put("severity", fault.severity().name());
        inputs.put("within30Days", (int) repeats.stream()
                .filter(repeat -> !repeat.openedAt().isBefore(lately))
                .count());
        inputs.put("within90Days", repeats.size());
        inputs.put("cost", cost.doubleValue());
        return inputs;
    }

    private static CapaRequest request(Fault fault, CapaReason reason, List<Repeat> repeats) {
        List<String> ncrNos = reason == CapaReason.SEVERITY
                ? List.of(fault.ncrNo())
                : repeats.stream().map(Repeat::ncrNo).toList();
        return new CapaRequest(
                reason,
                null,
                fault.sku(),
                fault.supplierCode(),
                fault.lotNo(),
                fault.defectCode(),
                fault.severity(),
                ncrNos,
                fault.text());
    }
}
