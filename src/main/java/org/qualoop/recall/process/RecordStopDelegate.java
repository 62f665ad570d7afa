package org.qualoop.recall.process;

import static org.qualoop.platform.process.Entered.text;
import static org.qualoop.recall.process.RecallNames.no;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.domain.Containment;
import org.springframework.stereotype.Component;

/** The parcel does not leave. */
@Component
class RecordStopDelegate implements JavaDelegate {

    private final Containment containment;

    RecordStopDelegate(Containment containment) {
        this.containment = containment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        containment.stopped(no(execution), text(execution, RecallNames.OUTBOUND_NO), true);
    }
}
