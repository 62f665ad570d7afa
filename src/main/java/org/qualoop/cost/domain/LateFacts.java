package org.qualoop.cost.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.qualoop.cost.Basis;
import org.qualoop.cost.data.EntryMapper;
import org.qualoop.cost.data.EntryRow;
import org.qualoop.cost.domain.Valuation.Value;
import org.qualoop.ncr.LiabilityDecided;
import org.qualoop.ncr.NcrMerged;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.InList;
import org.qualoop.trace.FactsStored;
import org.qualoop.trace.LotId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The bill, the receipt, the parcel or the price came after the booking: the ledger is corrected with the fact. */
@Component("costLateFacts")
class LateFacts {

    private static final int CHUNK = 500;

    private static final String BOOKED = "select order_no from cost_entry where order_no in (%s)";

    private final InList lists;
    private final EntryMapper entries;
    private final Ledger ledger;
    private final Places places;
    private final Valuation valuation;
    private final ActualCharges charges;
    private final ChargeFacts facts;

    LateFacts(
            InList lists,
            EntryMapper entries,
            Ledger ledger,
            Places places,
            Valuation valuation,
            ActualCharges charges,
            ChargeFacts facts) {
        this.lists = lists;
        this.entries = entries;
        this.ledger = ledger;
        this.places = places;
        this.valuation = valuation;
        this.charges = charges;
        this.facts = facts;
    }

    @EventListener
    void on(FactsStored stored) {
        switch (stored.kind()) {
            case "charges" -> inChunks(stored.keys(), keys -> facts.of(keys).forEach(charges::billed));
            case "receipts" ->
                inChunks(lotNos(stored), lots -> entries.withoutSupplier(lots).forEach(this::placeAgain));
            case "orders", "shipments" ->
                inChunks(lists.present(BOOKED, stored.orderNos()), orders -> entries.withoutLot(orders)
                        .forEach(this::placeAgain));
            case "skus" ->
                inChunks(stored.keys(), skus -> entries.unpriced(skus).forEach(this::priceAgain));
            default -> {}
        }
    }

    @EventListener
    void on(NcrMerged merged) {
        entries.standingOfEvent(merged.ncrNo())
                .forEach(line -> ledger.correct(
                        line, line.placed(merged.into(), line.sku(), line.lotNo(), line.supplierCode())));
    }

    /** The lines stay where and when they are; who bears them changes. */
    @EventListener
    void on(LiabilityDecided decided) {
        entries.standingOfEvent(decided.ncrNo()).forEach(ledger::shareAnew);
    }

    private void placeAgain(EntryRow line) {
        Place now = places.of(line.recordNo(), line.orderNo(), line.sku(), line.lotNo(), line.supplierCode());
        ledger.correct(line, line.placed(now.eventNo(), now.sku(), now.lotNo(), now.supplierCode()));
    }

    private void priceAgain(EntryRow line) {
        CostIncurred cost = new CostIncurred(
                line.recordNo(),
                line.item(),
                line.kind(),
                line.stage(),
                line.orderNo(),
                line.sku(),
                line.lotNo(),
                line.supplierCode(),
                line.qty(),
                line.minutes(),
                null,
                line.goods(),
                line.happenedAt());
        Place place = new Place(line.eventNo(), line.sku(), line.lotNo(), line.supplierCode());
        Value value = valuation.of(cost, place);
        if (value.basis() != Basis.UNPRICED) {
            ledger.correct(line, line.worth(value.cashOut(), value.loss(), value.currency(), value.basis(), null));
        }
    }

    private static List<String> lotNos(FactsStored stored) {
        return stored.lots().stream().map(LotId::lotNo).distinct().toList();
    }

    private static void inChunks(Collection<String> all, Consumer<List<String>> work) {
        List<String> keys = new ArrayList<>(all);
        for (int from = 0; from < keys.size(); from += CHUNK) {
            work.accept(keys.subList(from, Math.min(from + CHUNK, keys.size())));
        }
    }
}
