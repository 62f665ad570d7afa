package org.qualoop.ncr.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.qualoop.ncr.data.NcrMapper;
import org.qualoop.ncr.data.NcrRow;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.InList;
import org.qualoop.trace.FactsStored;
import org.qualoop.trace.LotId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The order, the parcel or the receipt came after the report: link the NCR now, in the transaction of the fact. */
@Component
class LateFacts {

    private static final Set<String> TELL_GOODS = Set.of("orders", "shipments");
    private static final String TELLS_SUPPLIER = "receipts";
    private static final String REPORTED = "select order_no from ncr where order_no in (%s)";

    private final InList lists;
    private final NcrMapper ncrs;
    private final Goods goods;
    private final Linking linking;

    LateFacts(InList lists, NcrMapper ncrs, Goods goods, Linking linking) {
        this.lists = lists;
        this.ncrs = ncrs;
        this.goods = goods;
        this.linking = linking;
    }

    @EventListener
    void on(FactsStored facts) {
        if (TELL_GOODS.contains(facts.kind())) {
            link(facts.orderNos());
        } else if (TELLS_SUPPLIER.equals(facts.kind())) {
            facts.lots().forEach(this::supplier);
        }
    }

    private void link(Set<String> orderNos) {
        List<NcrRow> found = new ArrayList<>();
        Bulk.parts(lists.present(REPORTED, orderNos)).forEach(part -> found.addAll(ncrs.withoutLot(part)));
        found.sort(Comparator.comparing(NcrRow::ncrNo));
        for (NcrRow ncr : found) {
            Goods.Item item = goods.of(ncr.orderNo(), ncr.sku(), null);
            boolean more = item.lotNo() != null || item.sku() != null && ncr.sku() == null;
            if (more) {
                linking.link(ncr.ncrNo(), item.sku(), item.lotNo(), null);
            }
        }
    }

    private void supplier(LotId lot) {
        String supplier = goods.supplierOf(lot.sku(), lot.lotNo());
        if (supplier != null) {
            ncrs.setSupplier(lot.sku(), lot.lotNo(), supplier);
        }
    }
}
