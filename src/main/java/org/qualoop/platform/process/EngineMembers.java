package org.qualoop.platform.process;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.qualoop.platform.domain.Members;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class EngineMembers implements Members {

    private final IdentityService identity;

    EngineMembers(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public List<String> of(String group) {
        return identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().unlimitedList().stream()
                .map(User::getId)
                .toList();
    }
}
