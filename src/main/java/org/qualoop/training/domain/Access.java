package org.qualoop.training.domain;

import java.util.Arrays;
import java.util.List;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.DutyRoster;
import org.qualoop.platform.People;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.qualoop.training.Work;
import org.qualoop.training.data.TrainingRow;
import org.springframework.stereotype.Component;

/** Who may know of a person's figures and trainings: the person himself and whoever leads his group. Nobody else. */
@Component
class Access {

    private final DutyRoster roster;
    private final People people;

    Access(DutyRoster roster, People people) {
        this.roster = roster;
        this.people = people;
    }

    boolean leads(String group) {
        return CurrentUser.isIn(roster.leadGroupOf(group)) || CurrentUser.isIn(Roles.ADMIN);
    }

    List<String> groupsLed() {
        return Arrays.stream(Work.values())
                .map(Work::group)
                .distinct()
                .filter(this::leads)
                .toList();
    }

    /**
     * Whether the person is the current user, or one of those whom he leads; a name that only the warehouse's system knows
     * and that has no account here is led by whoever leads that work.
     */
    boolean concerns(String person, Work work) {
        return person.equals(CurrentUser.name())
                || work != null && leads(work.group())
                || groupsLed().stream().anyMatch(group -> people.isMember(person, group));
    }

    static Problem notYours() {
        return Problem.forbidden("只有本人和主管看得到 Only the person and his lead may see it");
    }

    /** Whoever has a step of it to do sees it too. */
    boolean maySee(TrainingRow row) {
        return row.person().equals(CurrentUser.name())
                || leads(row.groupId())
                || CurrentUser.name().equals(row.owner());
    }

    void needsLead(String group) {
        if (!leads(group)) {
            throw Problem.forbidden("只有本组主管能安排培训 Only the lead of the group may assign a training");
        }
    }
}
