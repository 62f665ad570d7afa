package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.reissue.domain.MisShipments;
import org.springframework.stereotype.Component;

/** Keeps what the facts suggest. */
@Component
class NoteVerdictDelegate implements JavaDelegate {

    private final MisShipments reports;

    NoteVerdictDelegate(MisShipments reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.verdict(execution.getProcessBusinessKey(), Entered.text(execution, ReissueNames.VERDICT));
    }
}
