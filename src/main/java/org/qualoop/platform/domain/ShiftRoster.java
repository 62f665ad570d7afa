package org.qualoop.platform.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.qualoop.platform.DutyRoster;
import org.qualoop.platform.data.AbsenceMapper;
import org.qualoop.platform.data.DutyMapper;
import org.springframework.stereotype.Component;

@Component
class ShiftRoster implements DutyRoster {

    private final DutyMapper mapper;
    private final Members members;
    private final AbsenceMapper absences;
    private final UserStates states;

    ShiftRoster(DutyMapper mapper, Members members, AbsenceMapper absences, UserStates states) {
        this.mapper = mapper;
        this.members = members;
        this.absences = absences;
        this.states = states;
    }

    @Override
    public List<String> onDuty(String group, Instant at) {
        List<String> present = present(group, at);
        List<Shift> shifts = mapper.shiftsOf(group).stream()
                .map(Shift::of)
                .filter(shift -> present.contains(shift.user()))
                .toList();
        if (shifts.isEmpty()) {
            return present;
        }
        List<String> now = shifts.stream()
                .filter(shift -> shift.covers(at))
                .sorted(Comparator.comparingInt(Shift::turn))
                .map(Shift::user)
                .distinct()
                .toList();
        return now.isEmpty() ? next(shifts, at) : now;
    }

    @Override
    public String leadGroupOf(String group) {
        return mapper.leadGroupOf(group).orElse("manager");
    }

    /** Without those who are away or locked; a group of which nobody is left counts as a whole, so that work has an owner. */
    private List<String> present(String group, Instant at) {
        List<String> all = members.of(group);
        List<String> away = absences.awayAt(at);
        List<String> here = all.stream()
                .filter(user -> !away.contains(user) && !states.isLocked(user))
                .toList();
        return here.isEmpty() ? all : here;
    }

    private static List<String> next(List<Shift> shifts, Instant at) {
        Duration soonest = shifts.stream()
                .map(s -> s.startsIn(at))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return shifts.stream()
                .filter(s -> s.startsIn(at).equals(soonest))
                .sorted(Comparator.comparingInt(Shift::turn))
                .map(Shift::user)
                .distinct()
                .toList();
    }
}
