package org.qualoop.delivery.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.qualoop.delivery.ClaimStatus;
import org.qualoop.delivery.data.CareMapper;
import org.qualoop.delivery.data.CareRow;
import org.qualoop.delivery.process.ParcelClaimNames;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Money;
import org.qualoop.platform.Timeline;
import org.qualoop.trace.ParcelFacts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the carrier owes for a parcel: claimed once, and what he pays lowers the cost. */
@Component
public class ParcelClaims {

    private final CareMapper cares;
    private final ParcelFacts parcels;
    private final Engine engine;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ParcelClaims(
            CareMapper cares,
            ParcelFacts parcels,
            Engine engine,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cares = cares;
        this.parcels = parcels;
        this.engine = engine;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** Claims the value of the goods from the carrier; a second time, or before a parcel exists, it does nothing. */
    public void open(String careNo) {
        CareRow care = cares.lock(careNo).orElseThrow();
        if (care.shipmentNo() == null) {
            return;
        }
        BigDecimal value = parcels.value(care.shipmentNo()).map(Money::amount).orElse(null);
        if (cares.openClaim(careNo, value) == 0) {
            return;
        }
        timeline.add(careNo, "care.claim.OPEN", CurrentUser.name(), Map.of("amount", String.valueOf(value)));
        cares.setClaimProcess(careNo, engine.start(ParcelClaimNames.PROCESS, careNo, Map.of()));
    }

    /** The carrier's number of the claim. */
    public void numbered(String careNo, String claimNo) {
        cares.setClaimNo(careNo, claimNo);
    }

    /** @param paid null unless PAID */
    public void settle(String careNo, ClaimStatus answer, BigDecimal paid, String note) {
        CareRow care = cares.lock(careNo).orElseThrow();
        BigDecimal amount = answer == ClaimStatus.PAID ? paid : null;
        if (cares.settleClaim(careNo, answer, amount, note) == 0) {
            return;
        }
        Map<String, String> entry = new HashMap<>();
        entry.put("amount", String.valueOf(amount));
        timeline.add(careNo, "care.claim." + answer, CurrentUser.name(), entry);
        if (amount != null) {
            events.publishEvent(CareCosts.of(
                    care, "carrier-claim", CostIncurred.Kind.CLAIM, Money.cny(amount.negate()), clock.instant()));
        }
    }
}
