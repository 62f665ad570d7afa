package org.qualoop.platform.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.qualoop.platform.Timeline;
import org.qualoop.platform.data.StartLockMapper;
import org.qualoop.platform.data.UserStateMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The administrator's hand on users and their groups. Everything done here is in the journal under the user's number;
 * passwords never are. One change after the other, on all nodes: of two administrators one always stays.
 */
@Service
@Transactional
public class UserDesk {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,48}");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 500;

    private final Accounts accounts;
    private final UserStates states;
    private final UserStateMapper mapper;
    private final StartLockMapper lock;
    private final Credentials credentials;
    private final Timeline timeline;
    private final Clock clock;

    UserDesk(
            Accounts accounts,
            UserStates states,
            UserStateMapper mapper,
            StartLockMapper lock,
            Credentials credentials,
            Timeline timeline,
            Clock clock) {
        this.accounts = accounts;
        this.states = states;
        this.mapper = mapper;
        this.lock = lock;
        this.credentials = credentials;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Under this number the journal keeps what was done to a user. */
    public static String recordNo(String id) {
        return "USER-" + id;
    }

    /**
     * @param password to be handed over and shown this once; it must be changed at the first login
     * @throws Problem 422 with every fault, 409 when the id is taken
     */
    public record Handed(String id, String password) {}

    /** @param id lower-case letters, digits and hyphens: it is also how tasks name their owner */
    public Handed create(String id, String name, String email, List<String> groups) {
        List<FieldError> faults = new ArrayList<>();
        if (id == null || !ID.matcher(id).matches()) {
            faults.add(new FieldError("/id", "2–49 位小写字母、数字和连字符，字母开头 2–49 lower-case letters, digits and hyphens"));
        }
        check(name, email, groups, faults);
        lock.lock();
        if (faults.isEmpty() && accounts.find(id).isPresent()) {
            throw Problem.conflict("已有这个用户 There is such a user: " + id, List.of(new FieldError("/id", "已被占用 Taken")));
        }
        refuse(faults);
        String password = PasswordRules.draw();
        accounts.create(id, name.strip(), blank(email), password);
        accounts.groups(id, groups);
        mapper.add(id);
        mapper.mustChange(id, true);
        journal(id, "created", Map.of("groups", String.join(", ", groups)));
        return new Handed(id, password);
    }

    /** Name, address and groups; changed groups end the user's sessions, so that they hold at once. */
    public void change(String id, String name, String email, List<String> groups) {
        Account before = account(id);
        List<FieldError> faults = new ArrayList<>();
        check(name, email, groups, faults);
        refuse(faults);
        lock.lock();
        if (before.groups().contains(Roles.ADMIN) && !groups.contains(Roles.ADMIN)) {
            anotherAdministrator(id);
        }
        accounts.rename(id, name.strip(), blank(email));
        boolean others = !java.util.Set.copyOf(before.groups()).equals(java.util.Set.copyOf(groups));
        if (others) {
            accounts.groups(id, groups);
            end(id);
            journal(
                    id,
                    "groups",
                    Map.of("before", String.join(", ", before.groups()), "after", String.join(", ", groups)));
        } else {
            journal(id, "renamed", Map.of());
        }
    }

    /** A new password that is shown this once and must be changed at the next login; sessions end. */
    public Handed reset(String id) {
        account(id);
        String password = PasswordRules.draw();
        accounts.password(id, password);
        end(id);
        mapper.mustChange(id, true);
        journal(id, "reset", Map.of());
        return new Handed(id, password);
    }

    /** Nobody enters as this user any more, and who is in is out; the roster gives him no work. */
    public void lock(String id, String reason) {
        Account account = account(id);
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Problem.unprocessable("/reason", "请写明原因，最长 500 字 Say why, in at most 500 characters");
        }
        lock.lock();
        if (id.equals(CurrentUser.name())) {
            throw Problem.conflict("不能锁定自己 You cannot lock yourself out");
        }
        if (account.groups().contains(Roles.ADMIN)) {
            anotherAdministrator(id);
        }
        end(id);
        mapper.lock(id, clock.instant(), CurrentUser.name(), why);
        journal(id, "locked", Map.of("reason", why));
    }

    public void unlock(String id) {
        account(id);
        mapper.add(id);
        mapper.lock(id, null, null, null);
        states.changed();
        journal(id, "unlocked", Map.of());
    }

    /** The user's own hand; the old password proves that it is his. */
    public void changeOwn(String present, String wanted) {
        String id = CurrentUser.name();
        if (credentials.verify(id, present).isEmpty()) {
            throw Problem.unprocessable("/present", "现在的密码不对 The present password is wrong");
        }
        PasswordRules.fault(id, wanted).ifPresent(fault -> {
            throw Problem.unprocessable("/wanted", fault);
        });
        if (present.equals(wanted)) {
            throw Problem.unprocessable("/wanted", "与现在的密码相同 The same as before");
        }
        accounts.password(id, wanted);
        end(id);
        mapper.mustChange(id, false);
        journal(id, "password", Map.of());
    }

    private Account account(String id) {
        return accounts.find(id).orElseThrow(() -> Problem.notFound("没有这个用户 No such user: " + id));
    }

    private void end(String id) {
        mapper.add(id);
        Instant now = clock.instant();
        mapper.end(id, now);
        states.changed();
    }

    private void anotherAdministrator(String id) {
        states.changed();
        boolean another = accounts.list("", Roles.ADMIN).stream()
                .anyMatch(one -> !one.id().equals(id) && !states.isLocked(one.id()));
        if (!another) {
            throw Problem.conflict("至少保留一名可登录的管理员 / The last administrator stays");
        }
    }

    private static void check(String name, String email, List<String> groups, List<FieldError> faults) {
        if (name == null || name.isBlank() || name.strip().length() > LONGEST_NAME) {
            faults.add(new FieldError("/name", "必填，最长 100 字 Required, at most 100 characters"));
        }
        if (email != null && !email.isBlank() && !email.strip().matches("[^@\\s]{1,64}@[^@\\s]{1,120}")) {
            faults.add(new FieldError("/email", "不是邮箱地址 Not an e-mail address"));
        }
        if (groups.isEmpty() || !Roles.ALL.containsAll(groups)) {
            faults.add(new FieldError("/groups", "至少一个岗位 At least one group of " + Roles.ALL));
        }
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw Problem.unprocessable("请改正标出的各项 Please repair what is marked", faults);
        }
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private void journal(String id, String what, Map<String, String> details) {
        timeline.add(recordNo(id), "user." + what, CurrentUser.name(), details);
    }
}
