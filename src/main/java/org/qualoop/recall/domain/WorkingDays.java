package org.qualoop.recall.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Working days in China: Monday to Friday but the holidays of the setting {@code qualoop.holidays} (dates, separated by
 * commas). Weekend days that are worked to make up for holidays are not counted, so that a deadline is never too late.
 */
@Component
class WorkingDays {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Set<LocalDate> holidays;

    WorkingDays(@Value("${qualoop.holidays:}") Set<LocalDate> holidays) {
        this.holidays = Set.copyOf(holidays);
    }

    /** The same time of day, so many working days later. */
    Instant after(Instant from, int days) {
        ZonedDateTime at = from.atZone(ZONE);
        for (int left = days; left > 0; ) {
            at = at.plusDays(1);
            if (isWorked(at.toLocalDate())) {
                left--;
            }
        }
        return at.toInstant();
    }

    private boolean isWorked(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }
}
