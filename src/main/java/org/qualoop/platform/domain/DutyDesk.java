package org.qualoop.platform.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.DutyRoster;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.qualoop.platform.Timeline;
import org.qualoop.platform.data.AbsenceMapper;
import org.qualoop.platform.data.AbsenceMapper.AbsenceRow;
import org.qualoop.platform.data.DutyMapper;
import org.qualoop.platform.data.DutyMapper.ShiftRow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is on duty when, group by group: everybody reads, the group's lead and the administrator change it. */
@Service
@Transactional
public class DutyDesk {

    /** Weekdays as they are stored. */
    public static final List<String> WEEKDAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    private static final int LONGEST_NOTE = 200;
    private static final int LONGEST_DAYS = 366;

    private final DutyMapper shifts;
    private final AbsenceMapper absences;
    private final DutyRoster roster;
    private final Members members;
    private final Timeline timeline;
    private final Clock clock;
    private final ZoneId zone;

    DutyDesk(
            DutyMapper shifts,
            AbsenceMapper absences,
            DutyRoster roster,
            Members members,
            Timeline timeline,
            Clock clock,
            @Value("${qualoop.zone:Asia/Shanghai}") ZoneId zone) {
        this.shifts = shifts;
        this.absences = absences;
        this.roster = roster;
        this.members = members;
        this.timeline = timeline;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param onDuty now, in order of their turn */
    public record Group(
            String id,
            List<String> onDuty,
            List<String> members,
            List<ShiftRow> shifts,
            List<AbsenceRow> absences,
            String leadGroup,
            boolean mayEdit) {}

    @Transactional(readOnly = true)
    public List<Group> all() {
        Instant now = clock.instant();
        List<AbsenceRow> away = absences.from(now);
        return Roles.ALL.stream().map(id -> group(id, now, away)).toList();
    }

    private Group group(String id, Instant now, List<AbsenceRow> away) {
        List<String> people = members.of(id);
        return new Group(
                id,
                roster.onDuty(id, now),
                people,
                shifts.shiftsOf(id),
                away.stream().filter(one -> people.contains(one.userId())).toList(),
                roster.leadGroupOf(id),
                mayEdit(id));
    }

    private boolean mayEdit(String group) {
        return CurrentUser.isIn(Roles.ADMIN) || CurrentUser.isIn(roster.leadGroupOf(group));
    }

    /** One that ends at or before its start runs over midnight; the same person, days and start again replaces it. */
    public void add(String group, String user, List<String> days, String from, String to, int turn) {
        check(group);
        List<FieldError> faults = new ArrayList<>();
        member(group, user, faults);
        if (days.isEmpty() || !WEEKDAYS.containsAll(days)) {
            faults.add(new FieldError("/days", "至少一天 At least one day"));
        }
        time("/from", from, faults);
        time("/to", to, faults);
        if (turn < 1 || turn > 99) {
            faults.add(new FieldError("/turn", "1–99"));
        }
        refuse(faults);
        String weekdays =
                String.join(",", WEEKDAYS.stream().filter(days::contains).toList());
        shifts.insert(new ShiftRow(group, user, weekdays, from, to, zone.getId(), turn));
        journal(group, "shift", Map.of("user", user, "days", weekdays, "from", from, "to", to));
    }

    public void remove(String group, String user, String weekdays, String from) {
        check(group);
        if (shifts.delete(group, user, weekdays, from) == 0) {
            throw Problem.notFound("没有这个班次 No such shift");
        }
        journal(group, "shiftRemoved", Map.of("user", user, "days", weekdays, "from", from));
    }

    /** @param from first day, to last day of being away, in the company's zone */
    public void away(String group, String user, String from, String to, String note) {
        check(group);
        List<FieldError> faults = new ArrayList<>();
        member(group, user, faults);
        LocalDate first = read("/from", faults, () -> LocalDate.parse(from));
        LocalDate last = read("/to", faults, () -> LocalDate.parse(to));
        if (first != null && last != null && (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_DAYS)))) {
            faults.add(new FieldError("/to", "应在开始之后一年内 Within a year after the beginning"));
        }
        if (note.length() > LONGEST_NOTE) {
            faults.add(new FieldError("/note", "最长 200 字 At most 200 characters"));
        }
        refuse(faults);
        absences.insert(
                user,
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                note.isBlank() ? null : note.strip(),
                CurrentUser.name());
        journal(group, "away", Map.of("user", user, "from", from, "to", to));
    }

    public void back(String group, long absenceId) {
        check(group);
        AbsenceRow row = absences.find(absenceId);
        if (row == null || !members.of(group).contains(row.userId())) {
            throw Problem.notFound("没有这次缺勤 No such absence");
        }
        absences.delete(absenceId);
        journal(group, "back", Map.of("user", row.userId()));
    }

    private void check(String group) {
        if (!Roles.ALL.contains(group)) {
            throw Problem.notFound("没有这个岗位 No such group: " + group);
        }
        if (!mayEdit(group)) {
            throw Problem.forbidden("只有该岗位的主管和管理员可以排班 Only the group's lead and administrators change its roster");
        }
    }

    private void member(String group, String user, List<FieldError> faults) {
        if (!members.of(group).contains(user)) {
            faults.add(new FieldError("/user", "不是这个岗位的人 Not a member of this group"));
        }
    }

    private static void time(String at, String text, List<FieldError> faults) {
        if (text != null && !text.matches("\\d\\d:\\d\\d")) {
            faults.add(new FieldError(at, "写作 HH:mm Write HH:mm"));
        } else {
            read(at, faults, () -> LocalTime.parse(text));
        }
    }

    private static <T> T read(String at, List<FieldError> faults, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (DateTimeParseException | NullPointerException e) {
            faults.add(new FieldError(at, "不是有效的日期或时间 Not a date or time"));
            return null;
        }
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw Problem.unprocessable("请改正标出的各项 Please repair what is marked", faults);
        }
    }

    private void journal(String group, String what, Map<String, String> details) {
        timeline.add("DUTY-" + group, "duty." + what, CurrentUser.name(), details);
    }
}
