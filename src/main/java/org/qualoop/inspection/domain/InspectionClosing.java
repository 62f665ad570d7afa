package org.qualoop.inspection.domain;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.inspection.InspectionLevel;
import org.qualoop.inspection.InspectionMode;
import org.qualoop.inspection.InspectionVerdict;
import org.qualoop.inspection.LotJudged;
import org.qualoop.inspection.LotOutcome;
import org.qualoop.inspection.Sampling;
import org.qualoop.inspection.Severity;
import org.qualoop.inspection.data.InspectionMapper;
import org.qualoop.inspection.data.InspectionRow;
import org.qualoop.inspection.data.TrancheMapper;
import org.qualoop.inspection.data.TrancheMapper.ClassRow;
import org.qualoop.inspection.data.TrancheRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a verdict means beyond its lot: the series of the supplier, and the end of the inspection. */
@Component
class InspectionClosing {

    private final InspectionMapper lots;
    private final TrancheMapper tranches;
    private final SwitchBook switches;
    private final Sampling sampling;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InspectionClosing(
            InspectionMapper lots,
            TrancheMapper tranches,
            SwitchBook switches,
            Sampling sampling,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lots = lots;
        this.tranches = tranches;
        this.switches = switches;
        this.sampling = sampling;
        this.events = events;
        this.clock = clock;
    }

    /** Lots that are submitted again do not count; what was inspected whole was not sampled. */
    void count(InspectionRow lot, TrancheRow judged, List<ClassRow> plans, Counted counted) {
        if (lot.reinspectionOf() != null || judged.qty() == 0) {
            return;
        }
        boolean accepted = !judged.rejected();
        if (lot.mode() == InspectionMode.SAMPLE) {
            switches.judged(lot.supplierCode(), lot.sku(), outcome(judged, plans, counted, accepted));
        } else {
            switches.judgedWhole(lot.supplierCode(), lot.sku(), accepted);
        }
    }

    void countUnseen(InspectionRow lot, boolean accepted) {
        if (accepted) {
            switches.acceptedUnseen(lot.supplierCode(), lot.sku());
        }
    }

    void closeIfDone(String inspectionNo) {
        InspectionVerdict verdict = verdict(inspectionNo);
        if (lots.close(inspectionNo, verdict, clock.instant()) == 0) {
            return;
        }
        InspectionRow lot = lots.find(inspectionNo).orElseThrow();
        TrancheRow last = tranches.ofInspections(List.of(inspectionNo)).stream()
                .max(Comparator.comparing(TrancheRow::judgedAt))
                .orElseThrow();
        events.publishEvent(new LotJudged(
                inspectionNo,
                lot.reinspectionOf() == null,
                lot.supplierCode(),
                lot.sku(),
                lot.lotNo(),
                lot.warehouse(),
                verdict,
                lot.receivedQty(),
                lot.acceptedQty(),
                lot.rejectedQty(),
                last.judgedBy(),
                lot.closedAt()));
    }

    private InspectionVerdict verdict(String inspectionNo) {
        Set<InspectionVerdict> verdicts = tranches.ofInspections(List.of(inspectionNo)).stream()
                .map(TrancheRow::verdict)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return verdicts.size() > 1
                ? InspectionVerdict.MIXED
                : verdicts.stream().findFirst().orElse(InspectionVerdict.ACCEPTED);
    }

    /** The score follows the major class; the lot passes one step tighter when every class does. */
    private LotOutcome outcome(TrancheRow judged, List<ClassRow> plans, Counted counted, boolean accepted) {
        InspectionLevel level = InspectionLevel.of(judged.level());
        boolean tighter = accepted
                && plans.stream()
                        .filter(plan -> plan.aql().signum() > 0)
                        .allMatch(plan -> sampling.acceptedOneStepTighter(
                                judged.qty(), level, plan.aql().stripTrailingZeros(), counted.found(plan.severity())));
        int accept = plans.stream()
                .filter(plan -> plan.severity() == Severity.MAJOR)
                .mapToInt(ClassRow::acceptNo)
                .findFirst()
                .orElse(0);
        return new LotOutcome(accepted, accept, tighter);
    }
}
