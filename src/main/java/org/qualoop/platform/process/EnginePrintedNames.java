package org.qualoop.platform.process;

import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.qualoop.platform.domain.PrintedNames;
import org.springframework.stereotype.Component;

@Component
class EnginePrintedNames implements PrintedNames {

    private final IdentityService identity;

    EnginePrintedNames(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public String of(String user) {
        User found = identity.createUserQuery().userId(user).singleResult();
        if (found == null) {
            return user;
        }
        String name =
                (Objects.toString(found.getFirstName(), "") + " " + Objects.toString(found.getLastName(), "")).strip();
        return name.isEmpty() ? user : name;
    }
}
