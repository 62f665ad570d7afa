package org.qualoop.reissue.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.qualoop.platform.CurrentUser;
import org.springframework.stereotype.Component;

/** Who is leaving a user task, through whichever door; and typed reading of what he gave. */
@Component
class ReissuePerson {

    private final IdentityService identity;

    ReissuePerson(IdentityService identity) {
        this.identity = identity;
    }

    String name() {
        Authentication engine = identity.getCurrentAuthentication();
        return engine == null || engine.getUserId() == null ? CurrentUser.name() : engine.getUserId();
    }

    static String text(DelegateExecution execution, String variable) {
        Object value = execution.getVariable(variable);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    static Integer number(DelegateExecution execution, String variable) {
        return execution.getVariable(variable) instanceof Number number ? Integer.valueOf(number.intValue()) : null;
    }
}
