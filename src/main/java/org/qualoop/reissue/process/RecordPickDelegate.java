package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.reissue.domain.ReissuePicking;
import org.springframework.stereotype.Component;

/** Checks the scans of every unit, unless the goods were not found. */
@Component
class RecordPickDelegate implements JavaDelegate {

    private final ReissuePicking picking;

    RecordPickDelegate(ReissuePicking picking) {
        this.picking = picking;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if ("PICKED".equals(Entered.text(execution, ReissueNames.PICK_RESULT))) {
            picking.picked(
                    execution.getProcessBusinessKey(),
                    Entered.text(execution, ReissueNames.SCANS),
                    Entered.by(execution));
        }
    }
}
