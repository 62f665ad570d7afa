package org.qualoop.platform.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.platform.data.DutyMapper.ShiftRow;

/** A weekly shift of one person; one that ends at or before its start runs over midnight. */
record Shift(String user, Set<DayOfWeek> weekdays, LocalTime from, LocalTime to, ZoneId zone, int turn) {

    static Shift of(ShiftRow row) {
        Set<DayOfWeek> days = Arrays.stream(row.weekdays().split(","))
                .map(day -> Arrays.stream(DayOfWeek.values())
                        .filter(d -> d.name().startsWith(day.trim()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("Unknown weekday " + day)))
                .collect(Collectors.toSet());
        return new Shift(
                row.userId(),
                days,
                LocalTime.parse(row.fromTime()),
                LocalTime.parse(row.toTime()),
                ZoneId.of(row.zone()),
                row.turn());
    }

    boolean covers(Instant at) {
        LocalDate today = at.atZone(zone).toLocalDate();
        return runs(today.minusDays(1), at) || runs(today, at);
    }

    /** How long until the shift starts next. */
    Duration startsIn(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        for (int i = 0; i <= 7; i++, day = day.plusDays(1)) {
            Instant start = day.atTime(from).atZone(zone).toInstant();
            if (weekdays.contains(day.getDayOfWeek()) && !start.isBefore(at)) {
                return Duration.between(at, start);
            }
        }
        return Duration.ofDays(8);
    }

    private boolean runs(LocalDate day, Instant at) {
        if (!weekdays.contains(day.getDayOfWeek())) {
            return false;
        }
        Instant start = day.atTime(from).atZone(zone).toInstant();
        LocalDate lastDay = to.isAfter(from) ? day : day.plusDays(1);
        return !at.isBefore(start)
                && at.isBefore(lastDay.atTime(to).atZone(zone).toInstant());
    }
}
