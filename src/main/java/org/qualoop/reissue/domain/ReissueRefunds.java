package org.qualoop.reissue.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.qualoop.platform.Money;
import org.qualoop.reissue.ReissueRequest;
import org.qualoop.reissue.data.ReissueMapper;
import org.qualoop.reissue.data.ReissueRow;
import org.qualoop.trace.TraceApi;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money in place of goods that are not sent. */
@Service
@Transactional
public class ReissueRefunds {

    private final ReissueMapper mapper;
    private final Reissues reissues;
    private final UnitPrices prices;
    private final TraceApi trace;

    ReissueRefunds(ReissueMapper mapper, Reissues reissues, UnitPrices prices, TraceApi trace) {
        this.mapper = mapper;
        this.reissues = reissues;
        this.prices = prices;
        this.trace = trace;
    }

    /** What was paid for the units that have not left; zero when nothing is known to have been paid. */
    public BigDecimal due(String reissueNo) {
        ReissueRow row = reissues.get(reissueNo);
        List<ReissueRequest.Line> unsent = reissues.unsent(reissueNo).stream()
                .map(line -> new ReissueRequest.Line(line.orderLineNo(), null, line.qty()))
                .toList();
        BigDecimal due = trace.order(row.orderNo())
                .map(order -> prices.paid(order, unsent))
                .map(Money::amount)
                .orElse(BigDecimal.ZERO);
        mapper.setRefund(reissueNo, due, null);
        if (due.signum() == 0) {
            mapper.setOutcome(reissueNo, "NOTHING_DUE");
        }
        return due;
    }

    public void paid(String reissueNo, String refundNo, String by) {
        ReissueRow row = reissues.get(reissueNo);
        mapper.setRefund(reissueNo, row.refundAmount(), refundNo == null ? "-" : refundNo);
        mapper.setOutcome(reissueNo, "REFUNDED");
        reissues.move(reissueNo, ReissueRow.Status.REFUNDED);
        reissues.note(reissueNo, "reissue.refunded", by, Map.of("refundNo", String.valueOf(refundNo)));
    }

    /** Nothing goes back to the customer, for a reason; the units may be asked for again. */
    public void givenUp(String reissueNo, String reason, String by) {
        mapper.setOutcome(reissueNo, "CANCELLED");
        mapper.release(reissueNo);
        reissues.note(reissueNo, "reissue.refundGivenUp", by, Map.of("reason", String.valueOf(reason)));
    }
}
