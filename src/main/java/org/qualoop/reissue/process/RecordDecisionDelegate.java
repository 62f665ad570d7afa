package org.qualoop.reissue.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.reissue.ReissueReason;
import org.qualoop.reissue.domain.MisShipmentDecisions;
import org.springframework.stereotype.Component;

/** Keeps what customer service decided, with the units that it is about. */
@Component
class RecordDecisionDelegate implements JavaDelegate {

    private final MisShipmentDecisions decisions;
    private final ReissuePerson person;

    RecordDecisionDelegate(MisShipmentDecisions decisions, ReissuePerson person) {
        this.decisions = decisions;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String kind = ReissuePerson.text(execution, ReissueNames.KIND);
        decisions.decide(
                execution.getProcessBusinessKey(),
                new MisShipmentDecisions.Decision(
                        ReissuePerson.text(execution, ReissueNames.DECISION),
                        kind == null ? null : ReissueReason.valueOf(kind),
                        units(execution),
                        ReissuePerson.text(execution, ReissueNames.WORDS),
                        Boolean.TRUE.equals(execution.getVariable(ReissueNames.OTHER_PARCEL_SEEN))),
                person.name());
    }

    private static Map<Integer, Integer> units(DelegateExecution execution) {
        Map<Integer, Integer> units = new HashMap<>();
        execution.getVariableNames().stream()
                .filter(name -> name.matches(ReissueNames.UNITS + "\\d{1,9}"))
                .forEach(name -> {
                    Integer qty = ReissuePerson.number(execution, name);
                    if (qty != null) {
                        units.put(Integer.valueOf(name.substring(ReissueNames.UNITS.length())), qty);
                    }
                });
        return units;
    }
}
