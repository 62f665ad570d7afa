package org.qualoop.platform.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.qualoop.platform.DutyRoster;
import org.qualoop.platform.data.DutyMapper;
import org.springframework.stereotype.Component;

@Component
class ShiftRoster implements DutyRoster {

    private final DutyMapper mapper;
    private final Members members;

    ShiftRoster(DutyMapper mapper, Members members) {
        this.mapper = mapper;
        this.members = members;
    }

    @Override
    public List<String> onDuty(String group, Instant at) {
        List<String> present = members.of(group);
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
