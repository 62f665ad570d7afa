package org.qualoop.rma.domain;

import java.time.Instant;
import java.util.Set;
import org.qualoop.kpi.Counted;
import org.qualoop.kpi.Counted.About;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.rma.ReturnClosed;
import org.qualoop.rma.data.LineRow;
import org.qualoop.rma.data.ReturnRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the figures what was asked back, what came back, and what was found. */
@Component
class ReturnFigures {

    private static final Set<String> QUALITY = Set.of("PRODUCT_FAULT", "TRANSPORT_DAMAGE", "WRONG_ITEM");

    private final Returns records;
    private final ApplicationEventPublisher events;

    ReturnFigures(Returns records, ApplicationEventPublisher events) {
        this.records = records;
        this.events = events;
    }

    void asked(String rmaNo) {
        ReturnRow row = records.get(rmaNo);
        for (LineRow line : records.lines(rmaNo)) {
            tell(Kpi.RETURN_REQUEST_RATE, line, row.requestedAt(), about(row, line));
        }
    }

    /** The lines are about to be replaced. */
    void unasked(String rmaNo) {
        records.lines(rmaNo)
                .forEach(line -> events.publishEvent(Counted.withdrawn(Kpi.RETURN_REQUEST_RATE, source(line))));
    }

    void received(String rmaNo, Instant at) {
        ReturnRow row = records.get(rmaNo);
        records.lines(rmaNo).forEach(line -> tell(Kpi.RETURN_RATE, line, at, about(row, line)));
    }

    void inspected(String rmaNo, Instant at) {
        ReturnRow row = records.get(rmaNo);
        for (LineRow line : records.lines(rmaNo)) {
            About about = about(row, line)
                    .ofLot(Boolean.TRUE.equals(line.lotWasShipped()) ? line.lotNo() : null)
                    .with(Dimension.DEFECT_CODE, line.defectCode());
            if ("EMPTY_PARCEL".equals(line.cause())) {
                events.publishEvent(Counted.withdrawn(Kpi.RETURN_RATE, source(line)));
            } else {
                tell(Kpi.RETURN_RATE, line, row.receivedAt() == null ? at : row.receivedAt(), about);
            }
            if ("WRONG_ITEM".equals(line.cause())) {
                String orderLine = row.orderNo() + '/' + line.orderLineNo();
                events.publishEvent(Counted.event(Kpi.MIS_SHIPMENT_PPM, orderLine, at, about, 1));
            }
            if ("TRANSPORT_DAMAGE".equals(line.cause()) || Kpi.isDamage(line.defectCode())) {
                events.publishEvent(Counted.event(Kpi.DAMAGE_RATE, row.orderNo(), at, About.order(row.orderNo()), 1));
            }
        }
    }

    @EventListener
    void on(ReturnClosed event) {
        if (event.refunded() != null && event.cause() != null && QUALITY.contains(event.cause())) {
            events.publishEvent(Counted.event(
                    Kpi.QUALITY_REFUND_RATE, event.orderNo(), event.at(), About.order(event.orderNo()), 1));
        }
    }

    private void tell(Kpi kpi, LineRow line, Instant at, About about) {
        events.publishEvent(Counted.event(kpi, source(line), at, about, line.qty()));
    }

    private static About about(ReturnRow row, LineRow line) {
        return About.orderLine(row.orderNo(), line.orderLineNo(), line.sku());
    }

    private static String source(LineRow line) {
        return line.rmaNo() + '/' + line.orderLineNo();
    }
}
