package org.qualoop.rma.domain;

import org.qualoop.ncr.NcrMerged;
import org.qualoop.rma.data.LineMapper;
import org.qualoop.rma.data.ReturnMapper;
import org.qualoop.trace.FactsStored;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Links returns and parcels to orders, shipments and exceptions that change or come after them. */
@Component
class ReturnLinks {

    private final ReturnMapper returns;
    private final LineMapper lines;
    private final OrderedGoods goods;
    private final ReturnedParcels parcels;

    ReturnLinks(ReturnMapper returns, LineMapper lines, OrderedGoods goods, ReturnedParcels parcels) {
        this.returns = returns;
        this.lines = lines;
        this.goods = goods;
        this.parcels = parcels;
    }

    @EventListener
    void on(FactsStored facts) {
        if (facts.orderNos().isEmpty()) {
            return;
        }
        switch (facts.kind()) {
            case "orders" ->
                org.qualoop.platform.Bulk.parts(facts.orderNos())
                        .forEach(part -> returns.withoutGoods(part).forEach(row -> goods.fill(row.rmaNo())));
            case "shipments" -> parcels.shipmentsHaveCome();
            default -> {
                // Other facts do not name goods of a return.
            }
        }
    }

    @EventListener
    void on(NcrMerged merged) {
        lines.renameNcr(merged.ncrNo(), merged.into());
    }
}
