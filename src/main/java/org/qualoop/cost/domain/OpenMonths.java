package org.qualoop.cost.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.qualoop.cost.data.EntryRow;
import org.qualoop.cost.data.MonthMapper;
import org.springframework.stereotype.Component;

/**
 * Where a line counts: on the day of what happened, or now when the month of that day is closed. A month can be closed
 * only when it is over, so that most bookings need not ask.
 */
@Component
class OpenMonths {

    /** Rows of {@code cost_month_lock}: so many book into the past side by side. */
    private static final int LOCKS = 32;

    private final MonthMapper months;
    private final Clock clock;

    OpenMonths(MonthMapper months, Clock clock) {
        this.months = months;
        this.clock = clock;
    }

    EntryRow dated(EntryRow line) {
        Instant now = clock.instant();
        if (!monthOf(line.at()).isBefore(monthOf(now))) {
            return line;
        }
        months.lockOne((int) (Thread.currentThread().getId() % LOCKS));
        return months.isClosed(monthOf(line.at()).toString()) ? line.postedAt(now) : line;
    }

    /** In UTC. */
    static YearMonth monthOf(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static Instant end(YearMonth month) {
        return start(month.plusMonths(1));
    }
}
