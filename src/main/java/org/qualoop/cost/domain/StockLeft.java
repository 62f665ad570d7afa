package org.qualoop.cost.domain;

import org.qualoop.cost.data.EntryMapper;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.trace.LotId;
import org.qualoop.trace.LotTraces;
import org.qualoop.trace.LotTraces.Summary;
import org.qualoop.trace.TraceApi;
import org.springframework.stereotype.Component;

/**
 * Two records may scrap the stock of one lot, an NCR and the recall that follows from it: no more units are lost than came
 * in and did not go out again.
 */
@Component
class StockLeft {

    private final TraceApi trace;
    private final LotTraces lots;
    private final EntryMapper entries;

    StockLeft(TraceApi trace, LotTraces lots, EntryMapper entries) {
        this.trace = trace;
        this.lots = lots;
        this.entries = entries;
    }

    /** The units of the cost that no record has lost before; as told when nobody knows how many there were. */
    Integer units(CostIncurred cost, Place place) {
        boolean stock = cost.kind() == Kind.SCRAP && cost.orderNo() == null && cost.qty() != null;
        if (!stock
                || place.lotNo() == null
                || trace.lot(place.sku(), place.lotNo()).isEmpty()) {
            return cost.qty();
        }
        Summary sum = lots.trace(new LotId(place.sku(), place.lotNo()), null, 1).summary();
        long came = sum.received() + sum.produced() + sum.adjusted() + sum.returned();
        if (came <= 0) {
            return cost.qty();
        }
        long there = came - sum.shipped() - sum.consumed() - sum.sampled() - sum.returnedToVendor();
        long left = there - entries.scrappedUnits(place.sku(), place.lotNo());
        return (int) Math.max(0, Math.min(cost.qty(), left));
    }
}
