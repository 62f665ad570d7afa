package org.qualoop.cost.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qualoop.cost.Category;
import org.qualoop.cost.CostLine;
import org.qualoop.cost.CostReport;
import org.qualoop.cost.CostReport.Sum;
import org.qualoop.cost.data.CostSums;
import org.qualoop.cost.data.Days;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.cost.data.EntryMapper;
import org.qualoop.cost.data.EntryMapper.CubeRow;
import org.qualoop.cost.data.EntryMapper.SumRow;
import org.qualoop.cost.data.EntryRow;
import org.qualoop.platform.Money;
import org.qualoop.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the ledger: lines, and sums by any cut. */
@Component
@Transactional(readOnly = true)
public class CostBook {

    public static final Set<String> CUTS = Set.of(
            "event",
            "record",
            "order",
            "sku",
            "lot",
            "supplier",
            "stage",
            "category",
            "kind",
            "month",
            "series",
            "basis",
            "party");

    private static final int MOST = 1000;

    private final EntryMapper entries;
    private final CostSums sums;

    CostBook(EntryMapper entries, CostSums sums) {
        this.entries = entries;
        this.sums = sums;
    }

    /**
     * @param by one of {@link #CUTS} or null
     * @param after cursor of the page before, or null
     * @throws Problem 400 for another cut or cursor
     */
    public CostReport report(EntryFilter filter, String by, String after, int limit) {
        if (by != null && !CUTS.contains(by)) {
            throw Problem.badRequest(
                    "/by", "by 须是 must be one of " + CUTS.stream().sorted().toList());
        }
        Cursor cursor = Cursor.read(after);
        List<EntryRow> rows = entries.page(filter, cursor.at(), cursor.id(), limit + 1);
        List<EntryRow> shown = rows.subList(0, Math.min(limit, rows.size()));
        List<SumRow> sums = by == null ? null : entries.sums(filter, by);
        // By party a line may be counted several times.
        List<Sum> totals = (sums == null || "party".equals(by) ? entries.sums(filter, "currency") : Cuts.totals(sums))
                .stream().map(row -> sum(row, "currency")).toList();
        return new CostReport(
                filter.from(),
                filter.to(),
                by,
                totals.isEmpty() ? nothing() : totals.get(0),
                totals,
                sums == null ? null : sums.stream().map(row -> sum(row, by)).toList(),
                shown.stream().map(CostBook::line).toList(),
                rows.size() > limit ? Cursor.after(shown.get(limit - 1)) : null);
    }

    /** Lines only, newest first. */
    public CostReport newest(EntryFilter filter, String after, int limit) {
        Cursor cursor = Cursor.read(after);
        List<EntryRow> rows = entries.newest(filter, cursor.at(), cursor.id(), limit + 1);
        List<EntryRow> shown = rows.subList(0, Math.min(limit, rows.size()));
        return new CostReport(
                filter.from(),
                filter.to(),
                null,
                null,
                null,
                null,
                shown.stream().map(CostBook::line).toList(),
                rows.size() > limit ? Cursor.after(shown.get(limit - 1)) : null);
    }

    /** Every line, oldest first, read page by page. */
    public Stream<CostLine> lines(EntryFilter filter) {
        return Stream.iterate(
                        entries.page(filter, null, 0, MOST),
                        page -> !page.isEmpty(),
                        page -> page.size() < MOST
                                ? List.of()
                                : entries.page(
                                        filter, last(page).at(), last(page).id(), MOST))
                .flatMap(List::stream)
                .map(CostBook::line);
    }

    private static EntryRow last(List<EntryRow> page) {
        return page.get(page.size() - 1);
    }

    /** By one cut, with most loss first. */
    public List<Sum> sums(EntryFilter filter, String by) {
        return ordered(entries.sums(filter, by), by);
    }

    /** By category, in its order, without any line. */
    public CostReport byCategory(EntryFilter filter) {
        Days days = Days.of(filter);
        List<SumRow> rows = days == null ? entries.sums(filter, "category") : sums.categories(days);
        List<Sum> totals = totals(rows);
        return new CostReport(
                filter.from(),
                filter.to(),
                "category",
                total(totals),
                totals,
                rows.stream().map(row -> sum(row, "category")).toList(),
                List.of(),
                null);
    }

    private static List<Sum> totals(Collection<SumRow> rows) {
        return Cuts.totals(rows).stream().map(row -> sum(row, "currency")).toList();
    }

    private static Sum total(List<Sum> totals) {
        return totals.isEmpty() ? nothing() : totals.get(0);
    }

    private static List<Sum> ordered(Collection<SumRow> sums, String by) {
        return sums.stream()
                .map(row -> sum(row, by))
                .sorted(Comparator.comparing((Sum sum) -> sum.loss().amount())
                        .reversed()
                        .thenComparing(sum -> String.valueOf(sum.key())))
                .toList();
    }

    /** Every cut: of whole days from their sums, else from two passes over the lines and one over the parts of the parties. */
    public CostOverview overview(EntryFilter filter) {
        Days days = Days.of(filter);
        List<CubeRow> kinds = days == null ? entries.cube(filter, false) : sums.kinds(days);
        List<CubeRow> goods = days == null ? entries.cube(filter, true) : sums.goods(days);
        Map<String, List<Sum>> cuts = new HashMap<>();
        Cuts.BY_KIND.forEach((by, key) -> cuts.put(by, ordered(Cuts.of(kinds, key, row -> null), by)));
        Cuts.BY_GOODS.forEach((by, key) ->
                cuts.put(by, ordered(Cuts.of(goods, key, row -> by.equals("lot") ? row.lotNo() : null), by)));
        cuts.put("party", ordered(days == null ? entries.sums(filter, "party") : sums.parties(days), "party"));
        Collection<SumRow> months = Cuts.of(kinds, CubeRow::month, CubeRow::category);
        List<Sum> totals = totals(months);
        return new CostOverview(total(totals), totals, cuts, months(months));
    }

    private static List<MonthSum> months(Collection<SumRow> sums) {
        return sums.stream()
                .filter(row -> "CNY".equals(row.currency()))
                .map(row -> new MonthSum(row.key(), Category.valueOf(row.key2()), row.cashOut(), row.loss()))
                .toList();
    }

    /** @param month such as 2026-11 */
    public record MonthSum(String month, Category category, BigDecimal cashOut, BigDecimal loss) {}

    public Optional<CostLine> line(long id) {
        return entries.find(id).map(CostBook::line);
    }

    /** Every booking and reversal of the line's item, as they were made. */
    public List<CostLine> history(CostLine line) {
        return entries.page(EntryFilter.ofRecord(line.recordNo()), null, 0, MOST).stream()
                .filter(row -> row.item().equals(line.item()))
                .map(CostBook::line)
                .toList();
    }

    static CostLine line(EntryRow row) {
        return new CostLine(
                row.id(),
                row.recordNo(),
                row.item(),
                row.eventNo(),
                row.category(),
                row.kind(),
                row.stage(),
                new Money(row.cashOut(), row.currency()),
                new Money(row.loss(), row.currency()),
                row.basis(),
                row.orderNo(),
                row.sku(),
                row.lotNo(),
                row.supplierCode(),
                row.qty(),
                row.minutes(),
                row.goods(),
                row.chargeNo(),
                row.reverses(),
                row.at(),
                row.factAt(),
                row.corrects(),
                row.bookedAt(),
                row.bookedBy());
    }

    private static Sum sum(SumRow row, String by) {
        boolean lot = "lot".equals(by);
        String ofLot = row.key() == null ? row.key2() : row.key() + "/" + row.key2();
        return new Sum(
                "currency".equals(by) ? null : lot ? ofLot : row.key(),
                lot ? row.key() : null,
                row.key2(),
                new Money(row.cashOut(), row.currency()),
                new Money(row.loss(), row.currency()),
                row.entries());
    }

    private static Sum nothing() {
        Money zero = Money.cny(BigDecimal.ZERO);
        return new Sum(null, null, null, zero, zero, 0);
    }

    /** Where the page before ended. */
    private record Cursor(Instant at, long id) {

        static Cursor read(String after) {
            if (after == null || after.isBlank()) {
                return new Cursor(null, 0);
            }
            try {
                int dot = after.lastIndexOf('_');
                return new Cursor(Instant.parse(after.substring(0, dot)), Long.parseLong(after.substring(dot + 1)));
            } catch (RuntimeException e) {
                throw Problem.badRequest("/after", "没有这个游标 No such cursor: " + after);
            }
        }

        static String after(EntryRow row) {
            return row.at() + "_" + row.id();
        }
    }
}
