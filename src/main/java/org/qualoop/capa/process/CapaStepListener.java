package org.qualoop.capa.process;

import static org.qualoop.capa.process.CapaNames.capaNo;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.qualoop.capa.CapaStep;
import org.qualoop.capa.domain.Steps;
import org.qualoop.platform.process.Entered;
import org.qualoop.platform.process.OwnerNames;
import org.springframework.stereotype.Component;

/** At the start of each D-task sets its due time by rule; at its end keeps what was entered. */
@Component
public class CapaStepListener implements ExecutionListener {

    private static final Set<CapaStep> SOLVING = Set.of(CapaStep.D4, CapaStep.D5);

    private final Steps steps;

    CapaStepListener(Steps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        CapaStep step = CapaStep.at(execution.getCurrentActivityId()).orElseThrow();
        if (EVENTNAME_START.equals(execution.getEventName())) {
            Instant due = steps.enter(capaNo(execution), step);
            execution.setVariable(OwnerNames.DUE_AT, Date.from(due));
        } else if (!execution.isCanceled()) {
            leave(execution, step);
        }
    }

    private void leave(DelegateExecution execution, CapaStep step) {
        Map<String, String> entered = new LinkedHashMap<>();
        for (String name : step.fields()) {
            String value = Entered.text(execution, name);
            if (value != null) {
                entered.put(name, value);
            }
        }
        String by = Entered.by(execution);
        steps.keep(capaNo(execution), step, entered, by);
        if (SOLVING.contains(step)) {
            String before = Entered.text(execution, CapaNames.SOLVERS);
            Set<String> solvers = new LinkedHashSet<>(before == null ? List.of() : List.of(before.split(",")));
            solvers.add(by);
            execution.setVariable(CapaNames.SOLVERS, String.join(",", solvers));
        }
    }
}
