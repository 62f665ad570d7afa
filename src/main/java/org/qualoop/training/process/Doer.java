package org.qualoop.training.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.qualoop.platform.CurrentUser;
import org.springframework.stereotype.Component;

/** Who is leaving a user task, through whichever door. */
@Component("trainingDoer")
class Doer {

    private final IdentityService identity;

    Doer(IdentityService identity) {
        this.identity = identity;
    }

    String name() {
        Authentication engine = identity.getCurrentAuthentication();
        return engine == null || engine.getUserId() == null ? CurrentUser.name() : engine.getUserId();
    }
}
