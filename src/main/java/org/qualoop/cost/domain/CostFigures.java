package org.qualoop.cost.domain;

import java.math.BigDecimal;
import org.qualoop.cost.data.EntryRow;
import org.qualoop.kpi.Counted;
import org.qualoop.kpi.Counted.About;
import org.qualoop.kpi.Kpi;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the figures what stands in the ledger. */
@Component
class CostFigures {

    private static final String CURRENCY = "CNY";

    private final ApplicationEventPublisher events;

    CostFigures(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** The line as it stands; other currencies are in the ledger only. */
    void standing(EntryRow line) {
        if (CURRENCY.equals(line.currency())) {
            About about = About.goods(line.orderNo(), line.sku(), line.lotNo()).from(line.supplierCode());
            events.publishEvent(
                    new Counted(Kpi.COST_OF_QUALITY, source(line), line.at(), about, line.loss(), BigDecimal.ZERO));
        }
    }

    void reversed(EntryRow line) {
        events.publishEvent(Counted.withdrawn(Kpi.COST_OF_QUALITY, source(line)));
    }

    /** What counts beside the closed month's line, and not in its place, has a name of its own. */
    private static String source(EntryRow line) {
        String item = line.recordNo() + '/' + line.item();
        return line.factAt() == null ? item : item + '#' + line.seq();
    }
}
