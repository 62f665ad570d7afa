package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.reissue.domain.MisShipmentDecisions;
import org.springframework.stereotype.Component;

/** Opens the reissue, or the refund, that was decided. */
@Component
class OpenReissueDelegate implements JavaDelegate {

    private final MisShipmentDecisions decisions;

    OpenReissueDelegate(MisShipmentDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.issue(
                execution.getProcessBusinessKey(),
                Boolean.TRUE.equals(execution.getVariable(ReissueNames.COLLECT_WRONG_ITEM)),
                Entered.text(execution, ReissueNames.WRONG_SKU));
    }
}
