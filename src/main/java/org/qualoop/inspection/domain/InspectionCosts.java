package org.qualoop.inspection.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.qualoop.inspection.data.InspectionRow;
import org.qualoop.inspection.data.TrancheRow;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.CostIncurred.Goods;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What inspecting costs, told to whoever keeps the ledger: the inspector's minutes, destroyed samples, scrap. */
@Component
class InspectionCosts {

    /** A task left open over night is not eight hours of work for one lot. */
    private static final long MOST_MINUTES = 480;

    private final ApplicationEventPublisher events;
    private final Clock clock;

    InspectionCosts(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void inspected(InspectionRow lot, TrancheRow judged) {
        int minutes = (int) minutes(judged);
        publish(lot, "labour-inspector-" + judged.trancheNo(), Kind.LABOUR, null, Math.max(1, minutes), null);
        if (judged.destroyedQty() > 0) {
            publish(lot, "samples-" + judged.trancheNo(), Kind.MATERIAL, judged.destroyedQty(), null, Goods.SCRAPPED);
        }
    }

    void scrapped(InspectionRow lot, TrancheRow tranche) {
        publish(lot, "scrap-" + tranche.trancheNo(), Kind.SCRAP, tranche.rejectedQty(), null, Goods.SCRAPPED);
    }

    /** From the first touch of the task, or its planning, to the verdict. */
    static long minutes(TrancheRow judged) {
        Instant from = judged.begunAt() == null ? judged.plannedAt() : judged.begunAt();
        return Math.min(
                MOST_MINUTES,
                Math.max(0, Duration.between(from, judged.judgedAt()).toMinutes()));
    }

    private void publish(InspectionRow lot, String item, Kind kind, Integer qty, Integer minutes, Goods goods) {
        events.publishEvent(new CostIncurred(
                lot.inspectionNo(),
                item,
                kind,
                Stage.INBOUND,
                null,
                lot.sku(),
                lot.lotNo(),
                lot.supplierCode(),
                qty,
                minutes,
                null,
                goods,
                clock.instant()));
    }
}
