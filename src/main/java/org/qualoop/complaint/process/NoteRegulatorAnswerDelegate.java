package org.qualoop.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.complaint.domain.Regulator;
import org.qualoop.platform.process.Entered;
import org.springframework.stereotype.Component;

/** The regulator has its answer. */
@Component
class NoteRegulatorAnswerDelegate implements JavaDelegate {

    private final Regulator regulator;

    NoteRegulatorAnswerDelegate(Regulator regulator) {
        this.regulator = regulator;
    }

    @Override
    public void execute(DelegateExecution execution) {
        regulator.answered(
                execution.getProcessBusinessKey(),
                (String) execution.getVariable(CustomerCaseNames.REGULATOR_REF),
                (String) execution.getVariable(CustomerCaseNames.REGULATOR_REPLY),
                (String) execution.getVariable(CustomerCaseNames.SETTLED),
                Entered.by(execution));
    }
}
