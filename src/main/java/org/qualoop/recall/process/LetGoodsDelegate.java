package org.qualoop.recall.process;

import static org.qualoop.recall.process.RecallNames.no;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.recall.domain.Containment;
import org.springframework.stereotype.Component;

/** Our own gate lets the lots go again. */
@Component
class LetGoodsDelegate implements JavaDelegate {

    private final Containment containment;

    LetGoodsDelegate(Containment containment) {
        this.containment = containment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        containment.letGo(no(execution));
    }
}
