package org.qualoop.inspection.process;

import static org.qualoop.platform.process.Entered.text;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.inspection.LotHolds;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Timeline;
import org.springframework.stereotype.Component;

/** The record of this process lets the lot {@code sku}, {@code lotNo} go, as far as it held it. */
@Component
class ReleaseLotDelegate implements JavaDelegate {

    private final LotHolds holds;
    private final Timeline timeline;

    ReleaseLotDelegate(LotHolds holds, Timeline timeline) {
        this.holds = holds;
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String recordNo = execution.getProcessBusinessKey();
        if (holds.isHeldBy(recordNo)) {
            String sku = text(execution, LotNames.SKU);
            String lotNo = text(execution, LotNames.LOT_NO);
            String by = CurrentUser.name();
            holds.release(sku, lotNo, recordNo, by);
            timeline.add(recordNo, "lot.released", by, Map.of("sku", sku, "lotNo", lotNo));
        }
    }
}
