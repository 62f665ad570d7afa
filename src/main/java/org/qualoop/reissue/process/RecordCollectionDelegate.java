package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.reissue.domain.WrongItems;
import org.springframework.stereotype.Component;

/** Keeps whether the wrong item is still wanted. */
@Component
class RecordCollectionDelegate implements JavaDelegate {

    private final WrongItems items;

    RecordCollectionDelegate(WrongItems items) {
        this.items = items;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ReissueNames.COLLECT_REFUSAL, null);
        if ("GIVE_UP".equals(Entered.text(execution, ReissueNames.COLLECTION_CHOICE))) {
            items.leave(execution.getProcessBusinessKey(), Entered.by(execution));
        }
    }
}
