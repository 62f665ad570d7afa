package org.qualoop.reissue.domain;

import org.qualoop.inspection.RecheckedParcels;
import org.qualoop.kpi.Counted;
import org.qualoop.kpi.Counted.About;
import org.qualoop.kpi.Kpi;
import org.qualoop.reissue.MisShipmentConfirmed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the figures each line that was shipped wrong or short; a line counts once, whoever finds it. */
@Component
class MisShipmentFigures {

    private final RecheckedParcels rechecked;
    private final ApplicationEventPublisher events;

    MisShipmentFigures(RecheckedParcels rechecked, ApplicationEventPublisher events) {
        this.rechecked = rechecked;
        this.events = events;
    }

    @EventListener
    void on(MisShipmentConfirmed event) {
        String line = event.orderNo() + '/' + event.orderLineNo();
        About about = About.orderLine(event.orderNo(), event.orderLineNo(), null);
        events.publishEvent(Counted.event(Kpi.MIS_SHIPMENT_PPM, line, event.at(), about, 1));
        rechecked.turnedOutWrong(event.orderNo(), event.orderLineNo());
    }
}
