package org.qualoop.reissue.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.platform.process.Entered;
import org.qualoop.reissue.ReissueReason;
import org.qualoop.reissue.domain.MisShipmentDecisions;
import org.springframework.stereotype.Component;

/** Keeps what customer service decided, with the units that it is about. */
@Component
class RecordDecisionDelegate implements JavaDelegate {

    private final MisShipmentDecisions decisions;

    RecordDecisionDelegate(MisShipmentDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String kind = Entered.text(execution, ReissueNames.KIND);
        decisions.decide(
                execution.getProcessBusinessKey(),
                new MisShipmentDecisions.Decision(
                        Entered.text(execution, ReissueNames.DECISION),
                        kind == null ? null : ReissueReason.valueOf(kind),
                        units(execution),
                        Entered.text(execution, ReissueNames.WORDS),
                        Boolean.TRUE.equals(execution.getVariable(ReissueNames.OTHER_PARCEL_SEEN))),
                Entered.by(execution));
    }

    private static Map<Integer, Integer> units(DelegateExecution execution) {
        Map<Integer, Integer> units = new HashMap<>();
        execution.getVariableNames().stream()
                .filter(name -> name.matches(ReissueNames.UNITS + "\\d{1,9}"))
                .forEach(name -> {
                    Integer qty = Entered.integer(execution, name);
                    if (qty != null) {
                        units.put(Integer.valueOf(name.substring(ReissueNames.UNITS.length())), qty);
                    }
                });
        return units;
    }
}
