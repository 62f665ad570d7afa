package org.qualoop.capa.process;

import static org.qualoop.capa.process.CapaNames.capaNo;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.capa.domain.Effects;
import org.springframework.stereotype.Component;

/** The days from tomorrow on are watched. */
@Component
class StartWindowDelegate implements JavaDelegate {

    private final Effects effects;

    StartWindowDelegate(Effects effects) {
        this.effects = effects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(CapaNames.WINDOW_ENDS_AT, Date.from(effects.startWindow(capaNo(execution))));
    }
}
