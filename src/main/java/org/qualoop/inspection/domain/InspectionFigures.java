package org.qualoop.inspection.domain;

import org.qualoop.inspection.InspectionMode;
import org.qualoop.inspection.InspectionVerdict;
import org.qualoop.inspection.LotJudged;
import org.qualoop.inspection.data.InspectionMapper;
import org.qualoop.kpi.Counted;
import org.qualoop.kpi.Counted.About;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the figures how first inspections ended; what nobody looked at was not inspected. */
@Component
class InspectionFigures {

    private final InspectionMapper lots;
    private final ApplicationEventPublisher events;

    InspectionFigures(InspectionMapper lots, ApplicationEventPublisher events) {
        this.lots = lots;
        this.events = events;
    }

    @EventListener
    void on(LotJudged lot) {
        InspectionMode mode = lots.find(lot.inspectionNo()).orElseThrow().mode();
        if (!lot.first() || mode == InspectionMode.EXEMPT || mode == InspectionMode.REFUSE) {
            return;
        }
        About about = About.goods(null, lot.sku(), lot.lotNo())
                .from(lot.supplierCode())
                .with(Dimension.WAREHOUSE, lot.warehouse())
                .with(Dimension.INSPECTOR, lot.inspector());
        boolean accepted = lot.verdict() == InspectionVerdict.ACCEPTED;
        events.publishEvent(Counted.outcome(Kpi.INSPECTION_PASS_RATE, lot.inspectionNo(), lot.at(), about, accepted));
    }

    /** The receipt was corrected: that lot never came. */
    void withdrawn(String inspectionNo) {
        events.publishEvent(Counted.withdrawn(Kpi.INSPECTION_PASS_RATE, inspectionNo));
        events.publishEvent(Counted.withdrawn(Kpi.ESCAPED_DEFECT_RATE, inspectionNo));
    }
}
