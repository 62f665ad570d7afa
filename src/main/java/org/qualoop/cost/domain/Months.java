package org.qualoop.cost.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.qualoop.cost.Category;
import org.qualoop.cost.CostMonth;
import org.qualoop.cost.CostMonth.Reopened;
import org.qualoop.cost.CostMonth.Status;
import org.qualoop.cost.CostMonth.Total;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.cost.data.EntryMapper;
import org.qualoop.cost.data.MonthMapper;
import org.qualoop.cost.data.MonthMapper.MonthRow;
import org.qualoop.cost.data.MonthMapper.TotalRow;
import org.qualoop.platform.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The months of the ledger as they stand, and what keeps one from being closed. */
@Component
@Transactional(readOnly = true)
public class Months {

    static final Instant BEGINNING = Instant.EPOCH;

    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private static final int NAMED = 20;

    private final MonthMapper months;
    private final EntryMapper entries;
    private final MonthDigest digest;
    private final Clock clock;

    Months(MonthMapper months, EntryMapper entries, MonthDigest digest, Clock clock) {
        this.months = months;
        this.entries = entries;
        this.digest = digest;
        this.clock = clock;
    }

    /** Every month that has lines or was closed, newest first. */
    public List<CostMonth> all() {
        List<MonthRow> closings = months.all();
        Set<String> periods = new TreeSet<>(Comparator.reverseOrder());
        closings.forEach(row -> periods.add(row.period()));
        for (Instant line = entries.firstAt(BEGINNING, END);
                line != null;
                line = entries.firstAt(OpenMonths.end(OpenMonths.monthOf(line)), END)) {
            periods.add(OpenMonths.monthOf(line).toString());
        }
        return periods.stream()
                .map(period -> view(YearMonth.parse(period), closings, false))
                .toList();
    }

    /** One month, with the proof that its lines are what was closed. */
    public CostMonth find(YearMonth month) {
        return view(month, months.all(), true);
    }

    private CostMonth view(YearMonth month, List<MonthRow> closings, boolean prove) {
        String period = month.toString();
        List<MonthRow> own =
                closings.stream().filter(row -> row.period().equals(period)).toList();
        MonthRow closed =
                own.stream().filter(row -> row.reopenedAt() == null).findFirst().orElse(null);
        List<Total> totals = closed == null
                ? now(month).stream().map(Months::total).toList()
                : months.totals(period, closed.seq()).stream()
                        .map(Months::total)
                        .toList();
        return new CostMonth(
                period,
                closed == null ? Status.OPEN : Status.CLOSED,
                closed == null ? null : closed.closedAt(),
                closed == null ? null : closed.closedBy(),
                closed == null ? null : closed.note(),
                totals.stream().mapToLong(Total::entries).sum(),
                totals,
                closed == null ? null : closed.digest(),
                closed == null || !prove ? null : digest.of(month).equals(closed.digest()),
                closed == null ? blockers(month) : List.of(),
                own.stream()
                        .filter(row -> row.reopenedAt() != null)
                        .map(Months::reopened)
                        .toList());
    }

    /** What the lines of the month add up to. */
    List<TotalRow> now(YearMonth month) {
        return entries.sums(EntryFilter.between(OpenMonths.start(month), OpenMonths.end(month)), "category").stream()
                .map(sum -> new TotalRow(
                        month.toString(),
                        0,
                        sum.currency(),
                        Category.valueOf(sum.key()),
                        sum.cashOut(),
                        sum.loss(),
                        sum.entries()))
                .toList();
    }

    List<String> blockers(YearMonth month) {
        List<String> reasons = new ArrayList<>();
        if (OpenMonths.end(month).isAfter(clock.instant())) {
            reasons.add("%s 尚未结束（UTC） The month is not over yet (UTC): %1$s".formatted(month));
        }
        earlier(month).ifPresent(open -> reasons.add("更早的月份还没有关账 An earlier month is still open: " + open));
        entries.unvalued(OpenMonths.start(month), OpenMonths.end(month), NAMED)
                .forEach(line -> reasons.add(
                        "尚无价格 Not valued yet: COST-%d (%s, %s)".formatted(line.id(), line.recordNo(), line.item())));
        return reasons;
    }

    /** The earliest month before it that has lines and is open. */
    private Optional<YearMonth> earlier(YearMonth month) {
        Instant from = months.lastClosed()
                .map(YearMonth::parse)
                .filter(last -> last.isBefore(month))
                .map(OpenMonths::end)
                .orElse(BEGINNING);
        return Optional.ofNullable(entries.firstAt(from, OpenMonths.start(month)))
                .map(OpenMonths::monthOf);
    }

    private static Total total(TotalRow row) {
        return new Total(row.category(), money(row.cashOut(), row), money(row.loss(), row), row.entries());
    }

    private static Money money(BigDecimal amount, TotalRow row) {
        return new Money(amount, row.currency());
    }

    private static Reopened reopened(MonthRow row) {
        return new Reopened(
                row.closedAt(), row.closedBy(), row.digest(), row.reopenedAt(), row.reopenedBy(), row.reopenReason());
    }
}
