package org.qualoop.reissue.domain;

import java.util.Map;
import org.qualoop.complaint.CaseJudged;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.qualoop.reissue.ReissueReason;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A review, complaint or return that speaks of a wrong or missing item starts a report about its order. */
@OfFamily(Family.REISSUE)
@Component
class MisShipmentTriggers {

    private static final String DECISION = "mis-shipment-entry";

    private final MisShipments reports;
    private final Engine engine;

    MisShipmentTriggers(MisShipments reports, Engine engine) {
        this.reports = reports;
        this.engine = engine;
    }

    @EventListener
    void on(CaseJudged event) {
        if (event.orderNo() == null || event.defectCode() == null) {
            return;
        }
        Map<String, Object> entry = engine.decide(DECISION, Map.of("defectCode", event.defectCode()))
                .get(0);
        if (Boolean.TRUE.equals(entry.get("start"))) {
            reports.report(
                    event.orderNo(),
                    event.source().name(),
                    event.caseNo(),
                    ReissueReason.valueOf((String) entry.get("claimed")),
                    event.text(),
                    CurrentUser.SYSTEM);
        }
    }
}
