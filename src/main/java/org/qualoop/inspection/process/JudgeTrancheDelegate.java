package org.qualoop.inspection.process;

import static org.qualoop.inspection.process.InspectionNames.no;
import static org.qualoop.inspection.process.InspectionNames.tranche;
import static org.qualoop.platform.process.Entered.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.inspection.Severity;
import org.qualoop.inspection.domain.Findings;
import org.qualoop.inspection.domain.InspectionJudging;
import org.qualoop.platform.Problem;
import org.qualoop.platform.process.Entered;
import org.springframework.stereotype.Component;

/** Turns what the inspector gave into a verdict; refuses him, naming each field, when that cannot be done. */
@Component
class JudgeTrancheDelegate implements JavaDelegate {

    private final InspectionJudging judging;

    JudgeTrancheDelegate(InspectionJudging judging) {
        this.judging = judging;
    }

    @Override
    public void execute(DelegateExecution execution) {
        InspectionNames.write(
                execution,
                judging.judge(no(execution), tranche(execution), findings(execution), Entered.by(execution)));
    }

    private static Findings findings(DelegateExecution execution) {
        Map<Severity, Integer> found = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            Integer units = units(execution, severity.name().toLowerCase(Locale.ROOT) + "Found");
            if (units != null) {
                found.put(severity, units);
            }
        }
        Map<String, String> documents = new HashMap<>();
        InspectionNames.DOCUMENTS.forEach((name, kind) -> {
            String reference = text(execution, name);
            if (reference != null) {
                documents.put(kind, reference);
            }
        });
        Integer destroyed = units(execution, InspectionNames.DESTROYED);
        return new Findings(
                found,
                text(execution, InspectionNames.DEFECT_CODE),
                destroyed == null ? 0 : destroyed,
                date(execution),
                documents,
                Boolean.TRUE.equals(execution.getVariable(InspectionNames.DOCUMENTS_MISSING)));
    }

    /** A whole number of units; null when nothing was entered. */
    private static Integer units(DelegateExecution execution, String name) {
        if (!(execution.getVariable(name) instanceof Number number)) {
            return null;
        }
        if (number.doubleValue() != Math.rint(number.doubleValue())) {
            throw Problem.badRequest("/" + name, "应为整数件 must be a whole number of units: " + number);
        }
        return number.intValue();
    }

    private static LocalDate date(DelegateExecution execution) {
        String given = text(execution, InspectionNames.EXPIRES_ON);
        try {
            return given == null ? null : LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw Problem.badRequest("/" + InspectionNames.EXPIRES_ON, "没有这一天 no such day: " + given);
        }
    }
}
