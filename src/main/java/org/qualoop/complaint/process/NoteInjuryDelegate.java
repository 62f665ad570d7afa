package org.qualoop.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.complaint.domain.CaseClosing;
import org.springframework.stereotype.Component;

/** The hurt person has been looked after. */
@Component
class NoteInjuryDelegate implements JavaDelegate {

    private final CaseClosing closing;

    NoteInjuryDelegate(CaseClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object note = execution.getVariable(CustomerCaseNames.INJURY_NOTE);
        closing.injuryHandled(execution.getProcessBusinessKey(), note == null ? null : note.toString());
    }
}
