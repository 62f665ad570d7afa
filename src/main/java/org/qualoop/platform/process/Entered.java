package org.qualoop.platform.process;

import java.math.BigDecimal;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.qualoop.platform.CurrentUser;
import org.springframework.modulith.NamedInterface;

/** What a person entered in the form of a step, and who it was. Clients send numbers as they like. */
@NamedInterface("process")
public final class Entered {

    private Entered() {}

    /** Who is leaving the user task, through whichever door; {@link CurrentUser#SYSTEM} when it is a timer. */
    public static String by(DelegateExecution execution) {
        ProcessEngineServices engine = execution.getProcessEngineServices();
        Authentication person = engine.getIdentityService().getCurrentAuthentication();
        return person == null || person.getUserId() == null ? CurrentUser.name() : person.getUserId();
    }

    /** Without surrounding blanks; null when nothing was entered. */
    public static String text(DelegateExecution execution, String name) {
        Object value = execution.getVariable(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    /** null when nothing was entered. @throws NumberFormatException when it is no number */
    public static BigDecimal number(DelegateExecution execution, String name) {
        String value = text(execution, name);
        return value == null ? null : new BigDecimal(value);
    }

    /** Without its fraction; null when no number was entered. */
    public static Integer integer(DelegateExecution execution, String name) {
        return execution.getVariable(name) instanceof Number number ? Integer.valueOf(number.intValue()) : null;
    }
}
