package org.qualoop.platform.process;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.qualoop.platform.People;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class EnginePeople implements People {

    private static final int MOST = 500;

    private final IdentityService identity;

    EnginePeople(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public boolean exists(String user) {
        return identity.createUserQuery().userId(user).count() > 0;
    }

    @Override
    public boolean isMember(String user, String group) {
        return identity.createUserQuery().userId(user).memberOfGroup(group).count() > 0;
    }

    @Override
    public List<Party> all() {
        return Stream.concat(
                        identity.createUserQuery().orderByUserId().asc().listPage(0, MOST).stream()
                                .map(user -> new Party(user.getId(), EnginePrintedNames.printed(user), false)),
                        identity.createGroupQuery().orderByGroupId().asc().listPage(0, MOST).stream()
                                .map(group -> new Party(group.getId(), group.getName(), true)))
                .toList();
    }
}
