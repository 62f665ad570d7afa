package org.qualoop.recall.process;

import static org.qualoop.recall.process.RecallNames.no;
import static org.qualoop.recall.process.RecallNames.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.domain.Decisions;
import org.springframework.stereotype.Component;

/** The authority has the report. */
@Component
class RecordReportDelegate implements JavaDelegate {

    private final Decisions decisions;
    private final RecallActor actor;

    RecordReportDelegate(Decisions decisions, RecallActor actor) {
        this.decisions = decisions;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.reported(no(execution), text(execution, RecallNames.REPORT_REF), actor.name());
    }
}
