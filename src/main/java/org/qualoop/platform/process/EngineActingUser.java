package org.qualoop.platform.process;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.qualoop.platform.domain.ActingUser;
import org.springframework.stereotype.Component;

@Component
class EngineActingUser implements ActingUser {

    private final IdentityService identity;

    EngineActingUser(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public void begin(String user, List<String> groups) {
        identity.setAuthentication(user, groups);
    }

    @Override
    public void end() {
        identity.clearAuthentication();
    }
}
