package org.qualoop.inspection.domain;

import java.time.Clock;
import java.util.Map;
import org.qualoop.inspection.InspectionMode;
import org.qualoop.inspection.InspectionStatus;
import org.qualoop.inspection.LotHolds;
import org.qualoop.inspection.LotRejected;
import org.qualoop.inspection.RejectedLots;
import org.qualoop.inspection.RejectionOutcome;
import org.qualoop.inspection.data.InspectionMapper;
import org.qualoop.inspection.data.InspectionRow;
import org.qualoop.inspection.data.TrancheMapper;
import org.qualoop.inspection.data.TrancheRow;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rejected goods: told upwards, decided there, and brought to their place here. */
@Component
@Transactional
public class LotRejections implements RejectedLots {

    private final InspectionMapper lots;
    private final TrancheMapper tranches;
    private final InspectionOpening opening;
    private final LotHolds holds;
    private final InspectionCosts costs;
    private final Engine engine;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LotRejections(
            InspectionMapper lots,
            TrancheMapper tranches,
            InspectionOpening opening,
            LotHolds holds,
            InspectionCosts costs,
            Engine engine,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lots = lots;
        this.tranches = tranches;
        this.opening = opening;
        this.holds = holds;
        this.costs = costs;
        this.engine = engine;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** Tells that these goods were rejected; somebody above opens their quality exception. */
    public void report(String inspectionNo, int trancheNo) {
        InspectionRow lot = lots.find(inspectionNo).orElseThrow();
        TrancheRow tranche = tranches.find(inspectionNo, trancheNo).orElseThrow();
        events.publishEvent(new LotRejected(
                inspectionNo + '/' + trancheNo,
                inspectionNo,
                lot.supplierCode(),
                lot.sku(),
                lot.lotNo(),
                tranche.rejectedQty(),
                tranche.defectCode(),
                tranche.defectSeverity(),
                tranche.reasons()));
    }

    @Override
    public void decide(String ref, RejectionOutcome outcome, String by) {
        int cut = ref.lastIndexOf('/');
        String inspectionNo = ref.substring(0, cut);
        int trancheNo = Integer.parseInt(ref.substring(cut + 1));
        InspectionRow lot = lots.lock(inspectionNo).orElseThrow();
        if (tranches.dispose(inspectionNo, trancheNo, outcome, by, clock.instant()) == 0) {
            return;
        }
        Map<String, String> entry = Map.of("tranche", String.valueOf(trancheNo), "disposition", outcome.name());
        timeline.add(inspectionNo, "inspection.disposed", by, entry);
        if (outcome == RejectionOutcome.SCRAP) {
            costs.scrapped(lot, tranches.find(inspectionNo, trancheNo).orElseThrow());
        }
        if (lot.status() != InspectionStatus.WITHDRAWN) {
            engine.correlate("lotDisposed", inspectionNo, Map.of());
        }
    }

    /** Rejected units count as accepted from now on. */
    public void concede(String inspectionNo, int trancheNo) {
        lots.lock(inspectionNo).orElseThrow();
        int qty = tranches.find(inspectionNo, trancheNo).orElseThrow().rejectedQty();
        if (lots.concede(inspectionNo, qty) > 0) {
            tranches.concede(inspectionNo, trancheNo);
        }
    }

    /** A new inspection lot for what comes back; it holds the lot before the old one lets it go. */
    public void reinspect(String inspectionNo, int trancheNo) {
        InspectionRow lot = lots.lock(inspectionNo).orElseThrow();
        TrancheRow tranche = tranches.find(inspectionNo, trancheNo).orElseThrow();
        boolean sorted = tranche.disposition() == RejectionOutcome.SORT;
        String again = opening.again(
                lot,
                tranche.rejectedQty(),
                sorted ? InspectionMode.SORT : InspectionMode.SAMPLE,
                tranche.disposition().name());
        holds.hold(lot.sku(), lot.lotNo(), String.valueOf(tranche.defectCode()), again, CurrentUser.name());
        timeline.add(inspectionNo, "inspection.reinspected", CurrentUser.name(), Map.of("inspectionNo", again));
    }
}
