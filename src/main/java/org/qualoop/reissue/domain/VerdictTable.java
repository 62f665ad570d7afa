package org.qualoop.reissue.domain;

import java.util.List;
import java.util.Map;
import org.qualoop.platform.Engine;
import org.qualoop.reissue.ShipmentFacts;
import org.springframework.stereotype.Component;

/** Asks {@code mis-shipment-verdict.dmn}: every row that fits is a reason, the first of them the verdict. */
@Component
class VerdictTable {

    private static final String DECISION = "mis-shipment-verdict";

    private final Engine engine;

    VerdictTable(Engine engine) {
        this.engine = engine;
    }

    ShipmentFacts.Verdict judge(Map<String, Object> inputs) {
        List<ShipmentFacts.Reason> reasons = engine.decide(DECISION, inputs).stream()
                .map(row -> new ShipmentFacts.Reason(
                        (String) row.get("verdict"), (String) row.get("zh"), (String) row.get("en"), (String)
                                row.get("evidence")))
                .toList();
        return new ShipmentFacts.Verdict(reasons.get(0).verdict(), reasons);
    }
}
