package org.qualoop.trace.domain;

import java.util.Set;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Table;
import org.qualoop.trace.FactsStored;
import org.qualoop.trace.LotId;
import org.qualoop.trace.data.LotReader;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Notes every lot that any fact names, whatever the kind. */
@Component
class LotRegister {

    private static final Table<LotId> LOTS =
            Table.<LotId>of("trace_lot").key("lot_no", LotId::lotNo).key("sku", LotId::sku);

    private final LotReader reader;
    private final Bulk bulk;

    LotRegister(LotReader reader, Bulk bulk) {
        this.reader = reader;
        this.bulk = bulk;
    }

    /** Before the listeners of other rooms, which may ask for these lots. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void note(FactsStored stored) {
        // Looked up first: an insert that meets a row that is there would lock it, and lots are shared by many.
        Set<LotId> known = reader.known(stored.lots());
        bulk.insert(
                LOTS, stored.lots().stream().filter(lot -> !known.contains(lot)).toList());
    }
}
