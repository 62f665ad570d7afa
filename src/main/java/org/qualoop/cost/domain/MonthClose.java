package org.qualoop.cost.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.qualoop.cost.CostMonth;
import org.qualoop.cost.data.MonthMapper;
import org.qualoop.cost.data.MonthMapper.MonthRow;
import org.qualoop.cost.data.MonthMapper.TotalRow;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.DutyRoster;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.qualoop.platform.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a month: its totals are frozen and signed with the digest of all its lines in the journal. What becomes known
 * later counts in an open month.
 */
@Component
@Transactional
public class MonthClose {

    /** Number of a month in the journal, before its name. */
    public static final String NUMBER = "CLOSE-";

    private final Months months;
    private final MonthMapper mapper;
    private final MonthDigest digest;
    private final DutyRoster roster;
    private final Timeline timeline;
    private final Clock clock;

    MonthClose(
            Months months, MonthMapper mapper, MonthDigest digest, DutyRoster roster, Timeline timeline, Clock clock) {
        this.months = months;
        this.mapper = mapper;
        this.digest = digest;
        this.roster = roster;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @throws Problem 409 with every reason that blocks it */
    public CostMonth close(YearMonth month, String note) {
        mapper.lockAll();
        if (mapper.isClosed(month.toString())) {
            throw Problem.conflict("这个月已经关账 The month is closed already: " + month);
        }
        List<String> blockers = months.blockers(month);
        if (!blockers.isEmpty()) {
            throw Problem.conflict(
                    "不能关账 The month cannot be closed: " + blockers.get(0),
                    blockers.stream()
                            .map(reason -> new FieldError("/month", reason))
                            .toList());
        }
        store(month, note);
        return months.find(month);
    }

    private void store(YearMonth month, String note) {
        String period = month.toString();
        int seq = 1
                + (int) mapper.all().stream()
                        .filter(row -> row.period().equals(period))
                        .count();
        List<TotalRow> totals = months.now(month);
        long lines = totals.stream().mapToLong(TotalRow::entries).sum();
        String sum = digest.of(month);
        Instant now = clock.instant();
        mapper.insert(new MonthRow(period, seq, now, CurrentUser.name(), note, lines, sum, null, null, null));
        totals.forEach(total -> mapper.insertTotal(new TotalRow(
                period, seq, total.currency(), total.category(), total.cashOut(), total.loss(), total.entries())));
        timeline.add(
                NUMBER + period,
                "cost.monthClosed",
                CurrentUser.name(),
                Map.of("entries", String.valueOf(lines), "digest", sum));
    }

    /**
     * Opens the last closed month again; what was booked into another month stays there.
     *
     * @throws Problem 403 for others than the lead of finance and admin, 409 when it is not closed or not the last one
     */
    public CostMonth reopen(YearMonth month, String reason) {
        if (!CurrentUser.isIn(roster.leadGroupOf(Roles.FINANCE)) && !CurrentUser.isIn(Roles.ADMIN)) {
            throw Problem.forbidden("只有财务主管或管理员可以重新开账 Only the lead of finance or an admin opens a month again");
        }
        mapper.lockAll();
        String last = mapper.lastClosed().orElse(null);
        if (!mapper.isClosed(month.toString())) {
            throw Problem.conflict("这个月没有关账 The month is not closed: " + month);
        }
        if (!month.toString().equals(last)) {
            throw Problem.conflict("只能重新打开最后关账的月份 Only the last closed month can be opened again: " + last);
        }
        mapper.reopen(month.toString(), clock.instant(), CurrentUser.name(), reason);
        timeline.add(NUMBER + month, "cost.monthReopened", CurrentUser.name(), Map.of("reason", reason));
        return months.find(month);
    }
}
