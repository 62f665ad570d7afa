package org.qualoop.cockpit.web;

import java.util.Arrays;
import java.util.List;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.DutyRoster;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Query;
import org.qualoop.platform.Roles;
import org.qualoop.training.Work;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who sees whose figures: the lead of a group sees all of it, everybody else himself only. */
@Component
class OperatorEyes {

    private final DutyRoster roster;

    OperatorEyes(DutyRoster roster) {
        this.roster = roster;
    }

    List<Work> works() {
        return Arrays.stream(Work.values()).filter(this::may).toList();
    }

    boolean leads(Work work) {
        return CurrentUser.isIn(roster.leadGroupOf(work.group())) || CurrentUser.isIn(Roles.ADMIN);
    }

    boolean sees(Work work, String person) {
        return leads(work) || CurrentUser.isIn(work.group()) && person.equalsIgnoreCase(CurrentUser.name());
    }

    /**
     * @param wanted null: the first that he may see
     * @throws Problem 400 when there is no such work
     * @throws AccessDeniedException when he may not see it, or none
     */
    Work work(String wanted) {
        Work named = Query.choice(Work.class, "work", wanted);
        Work work = named != null ? named : works().stream().findFirst().orElse(null);
        if (work == null || !may(work)) {
            throw new AccessDeniedException("operators");
        }
        return work;
    }

    private boolean may(Work work) {
        return leads(work) || CurrentUser.isIn(work.group());
    }
}
