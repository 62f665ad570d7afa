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
        return found == null ? user : printed(found);
    }

    /** First and last name, the id when there is neither. */
    static String printed(User user) {
        String name =
                (Objects.toString(user.getFirstName(), "") + " " + Objects.toString(user.getLastName(), "")).strip();
        return name.isEmpty() ? user.getId() : name;
    }
}
