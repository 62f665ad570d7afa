package org.qualoop.training.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.qualoop.platform.process.Entered;

/** What {@code training} calls its variables. */
final class TrainingNames {

    static final String STAGE = "stage";
    static final String EFFECT = "effect";
    static final String MAY_WATCH_LONGER = "mayWatchLonger";
    static final String WINDOW_ENDS_AT = "windowEndsAt";
    static final String LEAD_DECISION = "leadDecision";
    /** Days until which it is to be learned again, kept when the form is emptied. */
    static final String DAYS_AGAIN = "daysAgain";

    static final String DECIDED_BY = "decidedBy";

    /** Fields of the trainee's form. */
    static final List<String> LEARNED = List.of("sopRead", "learned", "quizScore", "learnMinutes");
    /** Fields of the forms of leads; those of another step are empty. */
    static final List<String> DECIDED =
            List.of("checkResult", "observed", "checkMinutes", "judgement", "judgeGrounds", "settlement", "repeatDays");

    private TrainingNames() {}

    /** For the gateway behind this step only; an instance of before, which keeps it already, goes on doing so. */
    static void pass(DelegateExecution execution, String name, String value) {
        execution.setVariable(name, Variables.stringValue(value, !execution.hasVariable(name)));
    }

    static int number(DelegateExecution execution, String name) {
        return number(Entered.text(execution, name));
    }

    static int number(String text) {
        return text == null ? 0 : (int) Math.round(Double.parseDouble(text));
    }

    /** What was given; taken away, so that the next round starts with empty forms. */
    static Map<String, String> take(DelegateExecution execution, List<String> names) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : names) {
            String value = Entered.text(execution, name);
            if (value != null) {
                given.put(name, value);
            }
            execution.removeVariable(name);
        }
        return given;
    }
}
