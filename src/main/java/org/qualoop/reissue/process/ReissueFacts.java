package org.qualoop.reissue.process;

import java.util.List;
import org.qualoop.reissue.ReissueReason;
import org.qualoop.reissue.data.ReissueLineRow;
import org.qualoop.reissue.data.ReissueLineRow.State;
import org.qualoop.reissue.data.ReissueRow;
import org.qualoop.reissue.domain.MisShipments;
import org.qualoop.reissue.domain.ReissueWords;
import org.qualoop.reissue.domain.Reissues;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.OrderView;
import org.qualoop.trace.TraceApi.SkuView;
import org.springframework.stereotype.Component;

/** What expressions of the diagrams ask of the tables; of a report as of a reissue. */
@Component
public class ReissueFacts {

    private final Reissues reissues;
    private final MisShipments reports;
    private final ReissueWords words;
    private final TraceApi trace;

    ReissueFacts(Reissues reissues, MisShipments reports, ReissueWords words, TraceApi trace) {
        this.reissues = reissues;
        this.reports = reports;
        this.words = words;
        this.trace = trace;
    }

    public String orderNo(String recordNo) {
        return recordNo.startsWith("MIS-")
                ? reports.get(recordNo).orderNo()
                : reissues.get(recordNo).orderNo();
    }

    public String channel(String recordNo) {
        return trace.order(orderNo(recordNo)).map(OrderView::channel).orElse(null);
    }

    public String customerId(String recordNo) {
        return trace.order(orderNo(recordNo)).map(OrderView::customerId).orElse(null);
    }

    public String reason(String reissueNo) {
        return reissues.get(reissueNo).reason().name();
    }

    public List<Integer> lineNos(String reissueNo) {
        return reissues.lines(reissueNo).stream()
                .map(ReissueLineRow::orderLineNo)
                .toList();
    }

    public boolean toReserve(String reissueNo, int lineNo) {
        return line(reissueNo, lineNo).state() == State.OPEN;
    }

    public boolean toReship(String reissueNo, int lineNo) {
        return line(reissueNo, lineNo).state() == State.PICKED;
    }

    public boolean toRelease(String reissueNo, int lineNo) {
        return line(reissueNo, lineNo).reservationNo() != null;
    }

    public String sku(String reissueNo, int lineNo) {
        return line(reissueNo, lineNo).sku();
    }

    public int qty(String reissueNo, int lineNo) {
        return line(reissueNo, lineNo).qty();
    }

    public String words(String reissueNo) {
        return words.of(reissues.get(reissueNo));
    }

    /** Whether the customer has something that we might want back. */
    public boolean collectAsked(String reissueNo) {
        ReissueRow row = reissues.get(reissueNo);
        boolean hasIt = row.reason() == ReissueReason.WRONG_ITEM || row.reason() == ReissueReason.DAMAGED;
        return row.collectAsked() && hasIt && !"CANCELLED".equals(row.outcome());
    }

    /** What the goods at the customer's cost us, in CNY; null while unknown. */
    public Double wrongWorth(String reissueNo) {
        return trace.sku(wrongSku(reissueNo))
                .map(SkuView::unitCost)
                .map(cost -> cost.amount().doubleValue() * wrongQty(reissueNo))
                .orElse(null);
    }

    /** What the customer got by mistake; while nobody has said, what he ordered stands for it. */
    public String wrongSku(String reissueNo) {
        String said = reissues.get(reissueNo).wrongSku();
        return said == null ? reissues.lines(reissueNo).get(0).orderedSku() : said;
    }

    public int wrongQty(String reissueNo) {
        return reissues.lines(reissueNo).stream().mapToInt(ReissueLineRow::qty).sum();
    }

    public String itemSku(String reissueNo) {
        String seen = reissues.get(reissueNo).itemSku();
        return seen == null ? wrongSku(reissueNo) : seen;
    }

    public String itemLot(String reissueNo) {
        return reissues.get(reissueNo).itemLotNo();
    }

    public Integer itemQty(String reissueNo) {
        return reissues.get(reissueNo).itemQty();
    }

    private ReissueLineRow line(String reissueNo, int lineNo) {
        return reissues.lines(reissueNo).stream()
                .filter(line -> line.orderLineNo() == lineNo)
                .findFirst()
                .orElseThrow();
    }
}
