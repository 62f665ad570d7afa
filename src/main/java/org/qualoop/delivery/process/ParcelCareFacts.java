package org.qualoop.delivery.process;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.qualoop.delivery.data.CareMapper;
import org.qualoop.delivery.data.CareRow;
import org.springframework.stereotype.Component;

/** What a diagram's step to the outside must say about its parcel, read when the step begins. */
@Component
public class ParcelCareFacts {

    /** Facts of one care, as the record has them now; {@code claimAmount} in CNY, blank while the value is unknown. */
    public record Facts(
            String channel, String orderNo, String customerId, String carrier, String trackingNo, String claimAmount) {}

    private final CareMapper cares;

    ParcelCareFacts(CareMapper cares) {
        this.cares = cares;
    }

    public Facts of(DelegateExecution execution) {
        CareRow row = cares.find(execution.getProcessBusinessKey()).orElseThrow();
        BigDecimal amount = row.claimAmount();
        return new Facts(
                row.channel(),
                row.orderNo(),
                row.customerId(),
                row.carrier(),
                row.ref(),
                amount == null ? "" : amount.toPlainString());
    }
}
