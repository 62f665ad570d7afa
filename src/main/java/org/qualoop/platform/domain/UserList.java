package org.qualoop.platform.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qualoop.platform.Timeline;
import org.qualoop.platform.data.UserStateMapper.StateRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Users with all that is known of them. */
@Component
@Transactional(readOnly = true)
public class UserList {

    private final Accounts accounts;
    private final UserStates states;
    private final Timeline timeline;

    UserList(Accounts accounts, UserStates states, Timeline timeline) {
        this.accounts = accounts;
        this.states = states;
        this.timeline = timeline;
    }

    /** @param lastLoginAt by the login page; null when not known */
    public record Person(
            String id,
            String name,
            String email,
            List<String> groups,
            Instant lockedAt,
            String lockedBy,
            String lockReason,
            boolean mustChange,
            Instant lastLoginAt) {}

    /**
     * @param group null or blank for every group
     * @param locked only those that are locked
     */
    public List<Person> list(String text, String group, boolean locked) {
        states.changed();
        return accounts.list(text, group == null || group.isBlank() ? null : group).stream()
                .map(this::person)
                .filter(one -> !locked || one.lockedAt() != null)
                .toList();
    }

    public Optional<Person> find(String id) {
        states.changed();
        return accounts.find(id).map(this::person);
    }

    /** What was done to a user, oldest first. */
    public List<Timeline.Entry> history(String id) {
        return timeline.of(UserDesk.recordNo(id));
    }

    private Person person(Account account) {
        StateRow state =
                states.of(account.id()).orElse(new StateRow(account.id(), null, null, null, false, null, null));
        return new Person(
                account.id(),
                account.name(),
                account.email(),
                account.groups(),
                state.lockedAt(),
                state.lockedBy(),
                state.lockReason(),
                state.mustChange(),
                state.lastLoginAt());
    }
}
