package org.qualoop.trace.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Table;
import org.qualoop.trace.FactsStored;
import org.qualoop.trace.LotId;
import org.qualoop.trace.data.TraceMapper;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Notes every lot that any fact names, whatever the kind. */
@Component
class LotRegister {

    private static final Table<LotId> LOTS =
            Table.<LotId>of("trace_lot").key("lot_no", LotId::lotNo).key("sku", LotId::sku);

    private final TraceMapper mapper;
    private final Bulk bulk;

    LotRegister(TraceMapper mapper, Bulk bulk) {
        this.mapper = mapper;
        this.bulk = bulk;
    }

    /** Before the listeners of other rooms, which may ask for these lots. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void note(FactsStored stored) {
        for (List<LotId> part : Bulk.parts(stored.lots())) {
            // Looked up first: an insert that meets a row that is there would lock it, and lots are shared by many.
            Set<LotId> known = mapper
                    .lots(part.stream().map(LotId::lotNo).distinct().toList())
                    .stream()
                    .map(row -> new LotId(row.sku(), row.lotNo()))
                    .collect(Collectors.toSet());
            bulk.insert(LOTS, part.stream().filter(lot -> !known.contains(lot)).toList());
        }
    }
}
