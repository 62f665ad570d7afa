package org.qualoop.platform.process;

import org.camunda.bpm.engine.IdentityService;
import org.qualoop.platform.People;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class EnginePeople implements People {

    private final IdentityService identity;

    EnginePeople(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public boolean exists(String user) {
        return identity.createUserQuery().userId(user).count() > 0;
    }
}
