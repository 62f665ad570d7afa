package org.qualoop.cost.domain;

import java.time.Clock;
import org.qualoop.cost.data.EntryMapper;
import org.qualoop.cost.data.EntryRow;
import org.qualoop.cost.domain.Valuation.Value;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.CurrentUser;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Books what any room says it cost, once per record and item, in the transaction of what happened. */
@Component
class CostBooking {

    private final EntryMapper entries;
    private final Ledger ledger;
    private final Places places;
    private final StockLeft stock;
    private final Valuation valuation;
    private final Categories categories;
    private final ActualCharges charges;
    private final Clock clock;

    CostBooking(
            EntryMapper entries,
            Ledger ledger,
            Places places,
            StockLeft stock,
            Valuation valuation,
            Categories categories,
            ActualCharges charges,
            Clock clock) {
        this.entries = entries;
        this.ledger = ledger;
        this.places = places;
        this.stock = stock;
        this.valuation = valuation;
        this.categories = categories;
        this.charges = charges;
        this.clock = clock;
    }

    @EventListener
    void on(CostIncurred told) {
        if (entries.isBooked(told.recordNo(), told.item())) {
            return;
        }
        Place place = places.of(told.recordNo(), told.orderNo(), told.sku(), told.lotNo(), told.supplierCode());
        CostIncurred cost = told.ofUnits(stock.units(told, place));
        ledger.book(draft(cost, place, valuation.of(cost, place))).ifPresent(charges::estimated);
    }

    private EntryRow draft(CostIncurred cost, Place place, Value value) {
        return new EntryRow(
                null,
                cost.recordNo(),
                cost.item(),
                1,
                null,
                categories.of(cost.recordNo(), cost.kind(), cost.stage()),
                cost.kind(),
                cost.stage(),
                value.cashOut(),
                value.loss(),
                value.currency(),
                value.basis(),
                place.eventNo(),
                cost.orderNo(),
                place.sku(),
                place.lotNo(),
                place.supplierCode(),
                cost.qty(),
                cost.minutes(),
                cost.goods(),
                null,
                cost.at(),
                null,
                null,
                clock.instant(),
                CurrentUser.name());
    }
}
