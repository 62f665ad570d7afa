package org.qualoop.cost.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qualoop.capa.CapaApi;
import org.qualoop.capa.CapaFilter;
import org.qualoop.capa.CapaStep;
import org.qualoop.capa.CapaView;
import org.qualoop.cost.SupplierResponse;
import org.qualoop.cost.SupplierResponse.Letter;
import org.qualoop.cost.data.ClaimMapper;
import org.qualoop.cost.data.ClaimMapper.RoundRow;
import org.qualoop.cost.data.ClaimRow;
import org.qualoop.platform.Timeline;
import org.springframework.stereotype.Component;

/** When a supplier was asked for an 8D or sent a claim, and when it answered; the newest {@value #MOST} of each. */
@Component
class SupplierAnswers {

    private static final int MOST = 100;
    private static final int LEAST = 3;
    private static final double DAY = Duration.ofDays(1).toMinutes();

    private final CapaApi capas;
    private final ClaimMapper claims;
    private final Timeline timeline;
    private final Clock clock;

    SupplierAnswers(CapaApi capas, ClaimMapper claims, Timeline timeline, Clock clock) {
        this.capas = capas;
        this.claims = claims;
        this.timeline = timeline;
        this.clock = clock;
    }

    SupplierResponse of(String supplierCode, LocalDate from, LocalDate to) {
        Instant first = from.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Letter> letters = new ArrayList<>();
        capas.list(new CapaFilter(null, null, null, supplierCode, null), null, MOST)
                .items()
                .forEach(capa -> asked(capa).ifPresent(letters::add));
        claims.page(null, supplierCode, null, MOST).forEach(claim -> sent(claim).ifPresent(letters::add));
        return summary(letters.stream()
                .filter(letter ->
                        !letter.sentAt().isBefore(first) && letter.sentAt().isBefore(end))
                .sorted(Comparator.comparing(Letter::sentAt).reversed())
                .toList());
    }

    private static SupplierResponse summary(List<Letter> letters) {
        List<Double> days = letters.stream()
                .filter(letter -> letter.answeredAt() != null)
                .map(Letter::days)
                .sorted()
                .toList();
        int waiting = (int)
                letters.stream().filter(letter -> letter.outcome() == null).count();
        int middle = days.size() / 2;
        Double median = days.size() < LEAST
                ? null
                : days.size() % 2 == 1 ? days.get(middle) : (days.get(middle - 1) + days.get(middle)) / 2;
        return new SupplierResponse(letters.size(), days.size(), waiting, median, LEAST, letters);
    }

    /** The letter goes out when the containment is done; whoever enters the answer ends the step. */
    private Optional<Letter> asked(CapaView capa) {
        if (!"YES".equals(capa.facts().getOrDefault(CapaStep.D3, Map.of()).get("askSupplier"))) {
            return Optional.empty();
        }
        String outcome = capa.facts().getOrDefault(CapaStep.D3S, Map.of()).get("supplierOutcome");
        List<Timeline.Entry> steps = timeline.of(capa.capaNo());
        return ended(steps, CapaStep.D3)
                .map(sent -> letter(
                        "CAPA",
                        capa.capaNo(),
                        sent,
                        "ANSWERED".equals(outcome) ? ended(steps, CapaStep.D3S).orElse(null) : null,
                        outcome));
    }

    private static Optional<Instant> ended(List<Timeline.Entry> steps, CapaStep step) {
        return steps.stream()
                .filter(entry -> entry.code().equals("capa.step"))
                .filter(entry -> step.name().equals(entry.details().get("step")))
                .map(Timeline.Entry::at)
                .findFirst();
    }

    private Optional<Letter> sent(ClaimRow claim) {
        if (claim.sentAt() == null) {
            return Optional.empty();
        }
        Optional<RoundRow> answer = claims.rounds(claim.claimNo()).stream()
                .filter(round -> !"SILENT".equals(round.reply()))
                .findFirst();
        String silent = claims.rounds(claim.claimNo()).isEmpty() ? null : "NO_ANSWER";
        return Optional.of(letter(
                "CLAIM",
                claim.claimNo(),
                claim.sentAt(),
                answer.map(RoundRow::at).orElse(null),
                answer.map(RoundRow::reply).orElse(silent)));
    }

    private Letter letter(String kind, String recordNo, Instant sent, Instant answered, String outcome) {
        Instant until = answered == null ? clock.instant() : answered;
        double days = Math.round(Duration.between(sent, until).toMinutes() / DAY * 10) / 10.0;
        return new Letter(kind, recordNo, sent, answered, Math.max(0, days), outcome);
    }
}
