package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.reissue.domain.WrongItems;
import org.springframework.stereotype.Component;

/** Waits for the wrong item; when the carrier refuses to collect it, a person decides at once. */
@Component
class AwaitItemDelegate implements JavaDelegate {

    private final WrongItems items;

    AwaitItemDelegate(WrongItems items) {
        this.items = items;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean refused = Entered.text(execution, ReissueNames.COLLECT_REFUSAL) != null;
        boolean here = items.await(
                execution.getProcessBusinessKey(), Entered.text(execution, ReissueNames.COLLECT_TRACKING_NO), refused);
        execution.setVariable(ReissueNames.ITEM_HERE, here);
        execution.setVariable(ReissueNames.COLLECT_DUE_IN, refused ? "PT1M" : "P7D");
    }
}
