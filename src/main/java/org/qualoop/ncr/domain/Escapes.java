package org.qualoop.ncr.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.qualoop.inspection.Defect;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.inspection.InspectionApi;
import org.qualoop.inspection.InspectionMode;
import org.qualoop.inspection.InspectionSummary;
import org.qualoop.inspection.InspectionVerdict;
import org.qualoop.inspection.InspectionView.Tranche;
import org.qualoop.inspection.LotJudged;
import org.qualoop.kpi.Counted;
import org.qualoop.kpi.Counted.About;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrClosed;
import org.qualoop.ncr.NcrConfirmed;
import org.qualoop.ncr.NcrMerged;
import org.qualoop.ncr.NcrStage;
import org.qualoop.ncr.NcrStatus;
import org.qualoop.ncr.NcrView;
import org.qualoop.ncr.SourceKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the figures of each lot that a first inspection passed, and whether it turned out bad afterwards: a person has
 * confirmed a fault of the goods themselves that was reported by a review, a return, or somebody in the house.
 */
@Component
class Escapes {

    private static final Set<SourceKind> FOUND_LATER = Set.of(SourceKind.REVIEW, SourceKind.RETURN, SourceKind.MANUAL);
    private static final Set<InspectionMode> LOOKED_AT = Set.of(InspectionMode.SAMPLE, InspectionMode.FULL);

    private final InspectionApi inspections;
    private final NcrApi ncrs;
    private final DefectCatalogue defects;
    private final ApplicationEventPublisher events;

    Escapes(InspectionApi inspections, NcrApi ncrs, DefectCatalogue defects, ApplicationEventPublisher events) {
        this.inspections = inspections;
        this.ncrs = ncrs;
        this.defects = defects;
        this.events = events;
    }

    @EventListener
    void on(LotJudged lot) {
        tell(lot.sku(), lot.lotNo());
    }

    @EventListener
    void on(NcrConfirmed event) {
        tell(event.ncrNo());
    }

    @EventListener
    void on(NcrClosed event) {
        tell(event.ncrNo());
    }

    @EventListener
    void on(NcrMerged event) {
        tell(event.into());
    }

    private void tell(String ncrNo) {
        ncrs.find(ncrNo).filter(ncr -> ncr.lotNo() != null).ifPresent(ncr -> tell(ncr.sku(), ncr.lotNo()));
    }

    private void tell(String sku, String lotNo) {
        List<InspectionSummary> passed = inspections.ofLot(sku, lotNo).stream()
                .filter(one -> one.reinspectionOf() == null && LOOKED_AT.contains(one.mode()))
                .filter(one -> one.verdict() == InspectionVerdict.ACCEPTED)
                .toList();
        if (!passed.isEmpty()) {
            List<NcrView> faults =
                    ncrs.ofLot(sku, lotNo).stream().filter(this::isFault).toList();
            passed.forEach(one -> tell(one, faults));
        }
    }

    private void tell(InspectionSummary lot, List<NcrView> faults) {
        Tranche last = inspections.find(lot.inspectionNo()).orElseThrow().tranches().stream()
                .filter(tranche -> tranche.judgedAt() != null)
                .reduce((one, later) -> later)
                .orElseThrow();
        About about = About.goods(null, lot.sku(), lot.lotNo())
                .from(lot.supplierCode())
                .with(Dimension.WAREHOUSE, lot.warehouse())
                .with(Dimension.INSPECTOR, last.judgedBy());
        Instant at = last.judgedAt();
        boolean escaped = faults.stream().anyMatch(ncr -> ncr.openedAt().isAfter(at));
        events.publishEvent(Counted.outcome(Kpi.ESCAPED_DEFECT_RATE, lot.inspectionNo(), at, about, escaped));
    }

    private boolean isFault(NcrView ncr) {
        boolean stands =
                ncr.status() == NcrStatus.CLOSED || ncr.status() == NcrStatus.OPEN && ncr.stage() != NcrStage.TRIAGE;
        return stands
                && ncr.sources().stream().map(NcrView.Source::kind).anyMatch(FOUND_LATER::contains)
                && defects.find(Objects.toString(ncr.defectCode(), ""))
                        .map(Defect::productFault)
                        .orElse(false);
    }
}
