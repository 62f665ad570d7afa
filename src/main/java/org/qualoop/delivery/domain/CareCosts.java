package org.qualoop.delivery.domain;

import java.time.Instant;
import org.qualoop.delivery.data.CareRow;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.Money;

/** What the ledger hears of a care. What the carrier pays back is negative. */
final class CareCosts {

    private CareCosts() {}

    static CostIncurred of(CareRow care, String item, CostIncurred.Kind kind, Money amount, Instant at) {
        return new CostIncurred(
                care.careNo(),
                item,
                kind,
                CostIncurred.Stage.DELIVERY,
                care.orderNo(),
                null,
                null,
                null,
                null,
                null,
                amount,
                null,
                at);
    }
}
