package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.reissue.domain.WrongItems;
import org.springframework.stereotype.Component;

/** Keeps whether the wrong item is still wanted. */
@Component
class RecordCollectionDelegate implements JavaDelegate {

    private final WrongItems items;
    private final ReissuePerson person;

    RecordCollectionDelegate(WrongItems items, ReissuePerson person) {
        this.items = items;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ReissueNames.COLLECT_REFUSAL, null);
        if ("GIVE_UP".equals(ReissuePerson.text(execution, ReissueNames.COLLECTION_CHOICE))) {
            items.leave(execution.getProcessBusinessKey(), person.name());
        }
    }
}
