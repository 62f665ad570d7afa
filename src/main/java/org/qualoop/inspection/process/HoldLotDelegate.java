package org.qualoop.inspection.process;

import static org.qualoop.platform.process.Entered.text;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.inspection.LotHolds;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Timeline;
import org.springframework.stereotype.Component;

/** The record of this process keeps the lot {@code sku}, {@code lotNo} from leaving; harmless when it does already. */
@Component
class HoldLotDelegate implements JavaDelegate {

    private final LotHolds holds;
    private final Timeline timeline;

    HoldLotDelegate(LotHolds holds, Timeline timeline) {
        this.holds = holds;
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String recordNo = execution.getProcessBusinessKey();
        String sku = text(execution, LotNames.SKU);
        String lotNo = text(execution, LotNames.LOT_NO);
        String by = CurrentUser.name();
        holds.hold(sku, lotNo, text(execution, LotNames.HOLD_REASON), recordNo, by);
        timeline.add(recordNo, "lot.held", by, Map.of("sku", sku, "lotNo", lotNo));
    }
}
