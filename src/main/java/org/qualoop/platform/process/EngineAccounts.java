package org.qualoop.platform.process;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.qualoop.platform.Roles;
import org.qualoop.platform.domain.Account;
import org.qualoop.platform.domain.Accounts;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class EngineAccounts implements Accounts {

    private final IdentityService identity;

    EngineAccounts(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public List<Account> list(String text, String group) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        UserQuery query = identity.createUserQuery();
        return (group == null ? query : query.memberOfGroup(group))
                .orderByUserId().asc().unlimitedList().stream()
                        .map(this::account)
                        .filter(one -> (one.id() + " " + one.name())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                        .toList();
    }

    @Override
    public Optional<Account> find(String id) {
        return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
                .map(this::account);
    }

    @Override
    public void create(String id, String name, String email, String password) {
        User user = identity.newUser(id);
        user.setPassword(password);
        save(user, name, email);
    }

    @Override
    public void rename(String id, String name, String email) {
        save(user(id), name, email);
    }

    @Override
    public void password(String id, String password) {
        User user = user(id);
        user.setPassword(password);
        identity.saveUser(user);
    }

    @Override
    public void groups(String id, List<String> groups) {
        List<String> present = groupsOf(id);
        for (String role : Roles.ALL) {
            member(id, role, present.contains(role), groups.contains(role));
        }
        member(id, Groups.CAMUNDA_ADMIN, present.contains(Groups.CAMUNDA_ADMIN), groups.contains(Roles.ADMIN));
    }

    private void member(String user, String group, boolean is, boolean shall) {
        if (shall && !is) {
            identity.createMembership(user, group);
        } else if (is && !shall) {
            identity.deleteMembership(user, group);
        }
    }

    private void save(User user, String name, String email) {
        user.setFirstName(name);
        user.setLastName("");
        user.setEmail(email);
        identity.saveUser(user);
    }

    private User user(String id) {
        return identity.createUserQuery().userId(id).singleResult();
    }

    private Account account(User user) {
        List<String> groups =
                groupsOf(user.getId()).stream().filter(Roles.ALL::contains).toList();
        return new Account(user.getId(), EnginePrintedNames.printed(user), user.getEmail(), groups);
    }

    private List<String> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).orderByGroupId().asc().unlimitedList().stream()
                .map(Group::getId)
                .toList();
    }
}
