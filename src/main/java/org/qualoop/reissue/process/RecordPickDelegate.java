package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.reissue.domain.ReissuePicking;
import org.springframework.stereotype.Component;

/** Checks the scans of every unit, unless the goods were not found. */
@Component
class RecordPickDelegate implements JavaDelegate {

    private final ReissuePicking picking;
    private final ReissuePerson person;

    RecordPickDelegate(ReissuePicking picking, ReissuePerson person) {
        this.picking = picking;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if ("PICKED".equals(ReissuePerson.text(execution, ReissueNames.PICK_RESULT))) {
            picking.picked(
                    execution.getProcessBusinessKey(),
                    ReissuePerson.text(execution, ReissueNames.SCANS),
                    person.name());
        }
    }
}
