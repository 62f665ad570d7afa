package org.qualoop.capa.process;

import static org.qualoop.capa.process.CapaNames.capaNo;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.capa.data.CapaRow;
import org.qualoop.capa.domain.Effects;
import org.springframework.stereotype.Component;

/** Measures the figure, and how often its window was extended already. */
@Component
class MeasureEffectDelegate implements JavaDelegate {

    private final Effects effects;

    MeasureEffectDelegate(Effects effects) {
        this.effects = effects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String capaNo = capaNo(execution);
        execution.setVariable(CapaNames.EFFECT, effects.measure(capaNo).name());
        CapaRow capa = effects.row(capaNo);
        execution.setVariable(CapaNames.EXTENSIONS, capa.extensions());
        execution.setVariable(CapaNames.MAX_EXTENSIONS, capa.maxExtensions());
    }
}
