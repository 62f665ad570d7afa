package org.qualoop.reissue.domain;

import java.time.Clock;
import java.util.List;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.Money;
import org.qualoop.reissue.ReissueReason;
import org.qualoop.reissue.data.ReissueLineRow;
import org.qualoop.reissue.data.ReissueRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the cost ledger what a reissue cost: the goods, the freight out, the collection, the money paid back. */
@Component
public class ReissueCosts {

    private final Reissues reissues;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReissueCosts(Reissues reissues, ApplicationEventPublisher events, Clock clock) {
        this.reissues = reissues;
        this.events = events;
        this.clock = clock;
    }

    public void tell(String reissueNo) {
        ReissueRow row = reissues.get(reissueNo);
        List<ReissueLineRow> lines = reissues.lines(reissueNo);
        int units = lines.stream().mapToInt(ReissueLineRow::qty).sum();
        boolean sent = lines.stream().anyMatch(line -> line.state() == ReissueLineRow.State.RESHIPPED);
        boolean paid = row.refundNo() != null;
        if (sent) {
            publish(row, "freight", CostIncurred.Kind.FREIGHT, null, units, null, null);
        }
        lines.stream()
                .filter(line -> isWrong(row) || line.state() == ReissueLineRow.State.RESHIPPED)
                .forEach(line -> goods(row, line));
        if (row.collection() == ReissueRow.Pickup.ASKED || row.collection() == ReissueRow.Pickup.ARRIVED) {
            publish(row, "collection", CostIncurred.Kind.FREIGHT, null, units, null, null);
        }
        if (paid) {
            Money refund = new Money(row.refundAmount(), row.currency());
            publish(row, "refund", CostIncurred.Kind.REFUND, lines.get(0).orderedSku(), units, refund, refunded(row));
        }
    }

    /** What the mistake cost in goods: a unit that was never sent is still ours, one that came back is sold again. */
    private void goods(ReissueRow row, ReissueLineRow line) {
        String sku = isWrong(row) ? row.wrongSku() : line.orderedSku();
        publish(row, "goods-" + line.orderLineNo(), CostIncurred.Kind.MATERIAL, sku, line.qty(), null, fate(row));
    }

    private static boolean isWrong(ReissueRow row) {
        return row.reason() == ReissueReason.WRONG_ITEM && row.wrongSku() != null;
    }

    /** What was ordered and never left is sold to somebody else; the wrong item is told apart. */
    private static CostIncurred.Goods refunded(ReissueRow row) {
        return isWrong(row) ? CostIncurred.Goods.SOLD_AGAIN : fate(row);
    }

    private static CostIncurred.Goods fate(ReissueRow row) {
        return switch (row.reason()) {
            case SHORT_SHIPPED -> CostIncurred.Goods.SOLD_AGAIN;
            case WRONG_ITEM ->
                row.collection() == ReissueRow.Pickup.ARRIVED
                        ? CostIncurred.Goods.SOLD_AGAIN
                        : CostIncurred.Goods.KEPT_BY_CUSTOMER;
            case DAMAGED -> CostIncurred.Goods.SCRAPPED;
            case LOST -> CostIncurred.Goods.LOST;
        };
    }

    private void publish(
            ReissueRow row,
            String item,
            CostIncurred.Kind kind,
            String sku,
            int qty,
            Money amount,
            CostIncurred.Goods goods) {
        events.publishEvent(new CostIncurred(
                row.reissueNo(),
                item,
                kind,
                CostIncurred.Stage.SHIPPING,
                row.orderNo(),
                sku,
                null,
                null,
                qty,
                null,
                amount,
                goods,
                clock.instant()));
    }
}
