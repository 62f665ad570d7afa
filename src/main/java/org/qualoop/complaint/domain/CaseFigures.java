package org.qualoop.complaint.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.qualoop.complaint.CaseClosed;
import org.qualoop.complaint.data.CaseMapper;
import org.qualoop.complaint.data.CaseRow;
import org.qualoop.kpi.Counted;
import org.qualoop.kpi.Counted.About;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the figures how long customers wait, and whose goods came damaged. */
@Component
class CaseFigures {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
    private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);

    private final CaseMapper cases;
    private final ApplicationEventPublisher events;

    CaseFigures(CaseMapper cases, ApplicationEventPublisher events) {
        this.cases = cases;
        this.events = events;
    }

    void heard(String orderNo, String defectCode, Instant at) {
        if (orderNo != null && Kpi.isDamage(defectCode)) {
            events.publishEvent(Counted.event(Kpi.DAMAGE_RATE, orderNo, at, About.order(orderNo), 1));
        }
    }

    void responded(CaseRow found, Instant at) {
        BigDecimal minutes = between(found.saidAt(), at, SECONDS_PER_MINUTE);
        events.publishEvent(Counted.duration(Kpi.FIRST_RESPONSE_MINUTES, found.caseNo(), at, about(found), minutes));
    }

    @EventListener
    void on(CaseClosed event) {
        CaseRow found = cases.find(event.caseNo()).orElseThrow();
        BigDecimal hours = between(event.saidAt(), event.closedAt(), SECONDS_PER_HOUR);
        events.publishEvent(Counted.duration(
                Kpi.COMPLAINT_RESOLUTION_HOURS, event.caseNo(), event.closedAt(), about(found), hours));
    }

    void reopened(String caseNo) {
        events.publishEvent(Counted.withdrawn(Kpi.COMPLAINT_RESOLUTION_HOURS, caseNo));
    }

    private static About about(CaseRow found) {
        return About.goods(found.orderNo(), found.sku(), found.lotNo())
                .with(Dimension.DEFECT_CODE, found.defectCode())
                .with(Dimension.CHANNEL, found.sourceChannel());
    }

    private static BigDecimal between(Instant from, Instant to, BigDecimal unit) {
        long seconds = Math.max(0, Duration.between(from, to).toSeconds());
        return BigDecimal.valueOf(seconds).divide(unit, 4, RoundingMode.HALF_UP);
    }
}
