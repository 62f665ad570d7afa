package org.qualoop.ncr.domain;

import java.time.Instant;
import java.util.List;
import org.qualoop.ncr.Disposition;
import org.qualoop.ncr.SourceKind;
import org.qualoop.ncr.data.NcrDetailMapper;
import org.qualoop.ncr.data.NcrRow;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.CostIncurred.Goods;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;
import org.qualoop.platform.Money;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.StockPlace;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the ledger what an NCR cost when it closes, be it that it was no fault: the time of each group, the stock that is scrapped or goes back, and
 * what the owner states beside it (a sorting firm, a laboratory). Goods that an inspection has rejected are the
 * inspection's own to tell.
 */
@Component
class ClosingCosts {

    private final NcrDetailMapper details;
    private final TraceApi trace;
    private final ApplicationEventPublisher events;

    ClosingCosts(NcrDetailMapper details, TraceApi trace, ApplicationEventPublisher events) {
        this.details = details;
        this.trace = trace;
        this.events = events;
    }

    /** @param stated bills that no other record holds; zero: none */
    void tell(NcrRow ncr, Money stated, Instant at) {
        GroupMinutes.of(details.handovers(List.of(ncr.ncrNo())), at).forEach((group, minutes) -> {
            if (minutes > 0) {
                publish(ncr, "labour-" + group, Kind.LABOUR, stageOf(ncr), null, minutes.intValue(), null, null, at);
            }
        });
        if (stated.amount().signum() > 0) {
            publish(ncr, "stated", Kind.MATERIAL, stageOf(ncr), null, null, stated, null, at);
        }
        goods(ncr, at);
    }

    private void goods(NcrRow ncr, Instant at) {
        boolean scrapped = ncr.disposition() == Disposition.SCRAP;
        if (ncr.lotNo() == null || ncr.sourceKind() == SourceKind.INSPECTION) {
            return;
        }
        if (!scrapped && ncr.disposition() != Disposition.RETURN_TO_VENDOR) {
            return;
        }
        int stock = trace.stockOf(ncr.sku(), ncr.lotNo()).stream()
                .mapToInt(StockPlace::qty)
                .sum();
        if (stock > 0) {
            Goods goods = scrapped ? Goods.SCRAPPED : Goods.RETURNED_TO_VENDOR;
            publish(ncr, "stock", Kind.SCRAP, Stage.WAREHOUSE, stock, null, null, goods, at);
        }
    }

    private void publish(
            NcrRow ncr,
            String item,
            Kind kind,
            Stage stage,
            Integer qty,
            Integer minutes,
            Money amount,
            Goods goods,
            Instant at) {
        // The stock is ours: no order stands behind it.
        String orderNo = goods == null ? ncr.orderNo() : null;
        events.publishEvent(new CostIncurred(
                ncr.ncrNo(),
                item,
                kind,
                stage,
                orderNo,
                ncr.sku(),
                ncr.lotNo(),
                ncr.supplierCode(),
                qty,
                minutes,
                amount,
                goods,
                at));
    }

    private static Stage stageOf(NcrRow ncr) {
        SourceKind source = ncr.sourceKind();
        return switch (source) {
            case REVIEW -> Stage.COMPLAINT;
            case RETURN -> Stage.RETURN;
            case INSPECTION -> Stage.INBOUND;
            case SHIPMENT -> Stage.SHIPPING;
            case DELIVERY -> Stage.DELIVERY;
            case ALERT, MANUAL -> Stage.WAREHOUSE;
        };
    }
}
