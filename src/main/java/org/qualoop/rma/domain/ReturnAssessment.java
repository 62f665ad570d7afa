package org.qualoop.rma.domain;

import java.util.HashMap;
import java.util.Map;
import org.qualoop.rma.data.ReturnRow;
import org.qualoop.rma.data.Source;
import org.springframework.stereotype.Component;

/** Collects what the process must know of a return, as scalars. */
@Component
public class ReturnAssessment {

    private final Returns records;
    private final OrderedGoods goods;

    ReturnAssessment(Returns records, OrderedGoods goods) {
        this.records = records;
        this.goods = goods;
    }

    public Map<String, Object> of(String rmaNo) {
        goods.fill(rmaNo);
        ReturnRow row = records.get(rmaNo);
        Map<String, Object> facts = new HashMap<>(goods.eligibilityInputs(row));
        facts.put("source", row.source().name());
        facts.put("type", row.type().name());
        facts.put("channel", row.channel());
        facts.put("requestId", row.requestId());
        facts.put("orderNo", row.orderNo());
        facts.put("customerId", row.customerId());
        facts.put("fromShop", row.fromShop());
        facts.put("needsConfirmation", row.source() != Source.PARCEL);
        facts.put("goodsBack", row.type().goodsBack());
        facts.put("returnTrackingNo", row.returnTrackingNo());
        facts.putAll(platform(row));
        return facts;
    }

    /** What the shop's platform says now. */
    public Map<String, Object> platform(String rmaNo) {
        return platform(records.get(rmaNo));
    }

    private static Map<String, Object> platform(ReturnRow row) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("platformRefunded", row.refundedByPlatform());
        facts.put("platformState", row.platformState().name());
        facts.put(
                "platformDeadline",
                row.deadlineAt() == null ? null : row.deadlineAt().toString());
        return facts;
    }
}
