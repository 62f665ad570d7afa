package org.qualoop.capa.process;

import static org.qualoop.capa.process.CapaNames.capaNo;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.capa.domain.Effects;
import org.springframework.stereotype.Component;

/** It did not work: a new round begins. */
@Component
class ReopenCapaDelegate implements JavaDelegate {

    private final Effects effects;

    ReopenCapaDelegate(Effects effects) {
        this.effects = effects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effects.reopen(capaNo(execution));
        execution.setVariable(CapaNames.SOLVERS, null);
    }
}
