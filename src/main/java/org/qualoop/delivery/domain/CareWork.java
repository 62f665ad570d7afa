package org.qualoop.delivery.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.qualoop.delivery.CareOutcome;
import org.qualoop.delivery.ReissueWanted;
import org.qualoop.delivery.Rule;
import org.qualoop.delivery.Subject;
import org.qualoop.delivery.data.BreakRow;
import org.qualoop.delivery.data.CareMapper;
import org.qualoop.delivery.data.CareRow;
import org.qualoop.delivery.data.WatchMapper;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Money;
import org.qualoop.platform.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What customer service does with a care, and how the care ends. */
@Component
public class CareWork {

    private final CareMapper cares;
    private final WatchMapper watch;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CareWork(CareMapper cares, WatchMapper watch, Timeline timeline, ApplicationEventPublisher events, Clock clock) {
        this.cares = cares;
        this.watch = watch;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** The care, locked: what settles it meanwhile waits, and then finds the process where it now goes. */
    public CareRow lock(String careNo) {
        return cares.lock(careNo).orElseThrow();
    }

    /** Whether nothing is broken any more and nothing owed. */
    public boolean isSettled(CareRow care) {
        return !care.owesMoney() && cares.unresolved(care.careNo()) == 0;
    }

    /** @param promised money promised to the customer, null for none */
    public void decided(String careNo, String note, BigDecimal promised) {
        cares.setNote(careNo, note);
        cares.setPromise(careNo, promised);
    }

    /** The payment went through. */
    public void paid(String careNo, String paymentNo) {
        CareRow care = lock(careNo);
        if (cares.setPaid(careNo, paymentNo) == 0) {
            return;
        }
        Map<String, String> entry = new HashMap<>();
        entry.put("amount", care.compensationAmount().toPlainString());
        entry.put("paymentNo", paymentNo);
        timeline.add(careNo, "care.compensated", CurrentUser.name(), entry);
        Money amount = Money.cny(care.compensationAmount());
        events.publishEvent(
                CareCosts.of(care, "compensation", CostIncurred.Kind.COMPENSATION, amount, clock.instant()));
    }

    /** Hands the order over to whoever sends goods again; once. */
    public void wantReissue(String careNo, String by) {
        CareRow care = lock(careNo);
        if (cares.setReissueWanted(careNo, clock.instant()) == 0) {
            return;
        }
        timeline.add(careNo, "care.reissue", by, Map.of("orderNo", care.orderNo()));
        events.publishEvent(new ReissueWanted(
                careNo,
                care.orderNo(),
                care.shipmentNo(),
                care.kind() == Subject.PARCEL ? care.ref() : null,
                isLost(careNo),
                by,
                clock.instant()));
    }

    private boolean isLost(String careNo) {
        return cares.breaks(java.util.List.of(careNo)).stream()
                .map(BreakRow::ruleBroken)
                .anyMatch(Rule.LOST::equals);
    }

    /** The watch's row is locked before the care's, as everywhere. */
    public void close(String careNo) {
        CareRow care = cares.find(careNo).orElseThrow();
        watch.forgetCare(care.kind(), care.ref(), careNo);
        if (cares.close(careNo, outcome(care), clock.instant()) > 0) {
            timeline.add(careNo, "care.closed", CurrentUser.name(), Map.of());
        }
    }

    private static CareOutcome outcome(CareRow care) {
        if (care.reissueWantedAt() != null) {
            return CareOutcome.REISSUED;
        }
        return care.paymentNo() == null ? CareOutcome.CARED_FOR : CareOutcome.COMPENSATED;
    }
}
