package org.qualoop.platform.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.qualoop.platform.domain.Credentials;
import org.springframework.stereotype.Component;

@Component
class EngineCredentials implements Credentials {

    private final IdentityService identity;

    EngineCredentials(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Optional<List<String>> verify(String user, String password) {
        if (!identity.checkPassword(user, password)) {
            return Optional.empty();
        }
        return Optional.of(identity.createGroupQuery().groupMember(user).unlimitedList().stream()
                .map(Group::getId)
                .toList());
    }
}
