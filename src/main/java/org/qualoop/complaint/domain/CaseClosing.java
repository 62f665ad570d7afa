package org.qualoop.complaint.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.qualoop.complaint.CaseClosed;
import org.qualoop.complaint.data.CaseMapper;
import org.qualoop.complaint.data.CaseRow;
import org.qualoop.complaint.data.Served;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Money;
import org.qualoop.platform.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A case is closed when the customer has been served and no injury is open any more, whichever comes last. */
@Component
public class CaseClosing {

    private final CaseMapper cases;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseClosing(CaseMapper cases, Timeline timeline, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    public void served(String caseNo, Served served) {
        CaseRow found = cases.lock(caseNo).orElseThrow();
        cases.setServed(caseNo, clock.instant(), served);
        if (served.paymentNo() != null) {
            timeline.add(caseNo, "case.compensated", CurrentUser.name(), Map.of("paymentNo", served.paymentNo()));
            compensated(found, served);
        }
        if (!found.injuryOpen()) {
            close(found);
        }
    }

    public void injuryHandled(String caseNo, String note) {
        CaseRow found = cases.lock(caseNo).orElseThrow();
        cases.setInjury(caseNo, false, note);
        timeline.add(caseNo, "case.injury-handled", CurrentUser.name(), Map.of());
        if (found.servedAt() != null) {
            close(found);
        }
    }

    void close(CaseRow found) {
        Instant now = clock.instant();
        if (cases.close(found.caseNo(), now) == 0) {
            return;
        }
        timeline.add(found.caseNo(), "case.closed", CurrentUser.name(), Map.of());
        events.publishEvent(new CaseClosed(found.caseNo(), found.saidAt(), found.respondedAt(), now));
    }

    private void compensated(CaseRow found, Served served) {
        events.publishEvent(new CostIncurred(
                found.caseNo(),
                "compensation",
                CostIncurred.Kind.COMPENSATION,
                CostIncurred.Stage.COMPLAINT,
                found.orderNo(),
                found.sku(),
                found.lotNo(),
                null,
                null,
                null,
                new Money(served.compensationAmount(), served.currency()),
                null,
                clock.instant()));
    }
}
