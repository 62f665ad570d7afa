package org.qualoop.cost.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qualoop.cost.CostReport;
import org.qualoop.cost.CostReport.Sum;
import org.qualoop.cost.Scorecard;
import org.qualoop.cost.Scorecard.Formula;
import org.qualoop.cost.Scorecard.Month;
import org.qualoop.cost.ScorecardApi;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.SupplierRatings;
import org.qualoop.kpi.SupplierRatings.Part;
import org.qualoop.kpi.SupplierRatings.Rating;
import org.qualoop.supplier.Supplier;
import org.qualoop.supplier.SupplierStanding;
import org.qualoop.supplier.Suppliers;
import org.springframework.stereotype.Component;

/** Scorecards and ranks of suppliers, from the roll-ups and the ledger. */
@Component
public class Scorecards implements ScorecardApi {

    private static final int MOST_LOTS = 20;
    private static final Formula FORMULA = new Formula(
            "得分 = 100 × Σ(权重 × 得分率) ÷ Σ权重。来料首检合格率：权重 5，得分率即合格率；退货率：权重 3，10% 记 0；"
                    + "缺陷反馈：权重 2，20000 ppm 记 0；破损率：权重 1，5% 记 0。数据不足的项不计。",
            "Score = 100 × Σ(weight × points) ÷ Σ weight. Lots passed at first inspection: weight 5, points are the"
                    + " share; returns: weight 3, none at 10%; fault reports: weight 2, none at 20,000 ppm; damage:"
                    + " weight 1, none at 5%. Parts with too little data do not count.");

    private final SupplierRatings ratings;
    private final Suppliers suppliers;
    private final SupplierStanding standing;
    private final CostBook costs;
    private final SupplierLots lots;
    private final SupplierAnswers answers;

    Scorecards(
            SupplierRatings ratings,
            Suppliers suppliers,
            SupplierStanding standing,
            CostBook costs,
            SupplierLots lots,
            SupplierAnswers answers) {
        this.ratings = ratings;
        this.suppliers = suppliers;
        this.standing = standing;
        this.costs = costs;
        this.lots = lots;
        this.answers = answers;
    }

    /**
     * A line of the ranking.
     *
     * @param rank null: too little data
     */
    public record Ranked(String supplierCode, String name, Integer score, Integer rank, Sum cost, List<Part> parts) {}

    /** Those with a score first, best first or, by cost, dearest first; the others after them by code. */
    public List<Ranked> ranking(LocalDate from, LocalDate to, boolean byCost) {
        Map<String, Rating> all = ratings.all(from, to);
        Map<String, Sum> sums = costs.report(filter(null, from, to), "supplier", null, 1).sums().stream()
                .filter(sum -> sum.key() != null)
                .collect(Collectors.toMap(Sum::key, Function.identity(), (one, other) -> one));
        Map<String, String> names =
                suppliers.find(all.keySet()).stream().collect(Collectors.toMap(Supplier::code, Supplier::name));
        List<Ranked> list = new ArrayList<>();
        all.forEach((code, rating) -> list.add(
                new Ranked(code, names.get(code), rating.score(), rank(rating, all), sums.get(code), rating.parts())));
        Comparator<Ranked> order = byCost
                ? Comparator.comparing(Scorecards::loss).reversed()
                : Comparator.comparing(Ranked::rank, Comparator.nullsLast(Comparator.naturalOrder()));
        list.sort(order.thenComparing(Ranked::supplierCode));
        return list;
    }

    @Override
    public Optional<Scorecard> find(String supplierCode, LocalDate from, LocalDate to) {
        return suppliers.find(supplierCode).map(supplier -> of(supplier, from, to));
    }

    public Scorecard of(Supplier supplier, LocalDate from, LocalDate to) {
        String code = supplier.code();
        Map<String, Rating> all = ratings.all(from, to);
        Rating rating = all.getOrDefault(code, ratings.of(code, from, to));
        CostReport stages = costs.report(filter(code, from, to), "stage", null, 1);
        CostReport byLot = costs.report(filter(code, from, to), "lot", null, 1);
        return new Scorecard(
                code,
                supplier.name(),
                standing.of(code).status().name(),
                from,
                to,
                rating.score(),
                rank(rating, all),
                (int) all.values().stream().filter(one -> one.score() != null).count(),
                FORMULA,
                rating.parts(),
                rate(rating, Kpi.FAULT_REPORT_PPM),
                rate(rating, Kpi.INSPECTION_PASS_RATE),
                rate(rating, Kpi.RETURN_RATE),
                rate(rating, Kpi.DAMAGE_RATE),
                trend(code, from, to),
                stages.total(),
                stages.sums(),
                byLot.sums().stream()
                        .sorted(Comparator.comparing((Sum sum) -> sum.loss().amount())
                                .reversed())
                        .limit(MOST_LOTS)
                        .toList(),
                lots.of(code, from, to),
                answers.of(code, from, to));
    }

    private List<Month> trend(String code, LocalDate from, LocalDate to) {
        List<Month> months = new ArrayList<>();
        YearMonth last = YearMonth.from(to);
        for (YearMonth month = last.minusMonths(11); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(new Month(
                    month.toString(),
                    ratings.of(code, month.atDay(1), month.atEndOfMonth()).score()));
        }
        return months;
    }

    private static Integer rank(Rating rating, Map<String, Rating> all) {
        if (rating.score() == null) {
            return null;
        }
        return 1
                + (int) all.values().stream()
                        .map(Rating::score)
                        .filter(Objects::nonNull)
                        .filter(score -> score > rating.score())
                        .count();
    }

    private static BigDecimal rate(Rating rating, Kpi kpi) {
        return rating.parts().stream()
                .filter(part -> part.kpi().equals(kpi.key()))
                .map(part -> part.measure().rate())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal loss(Ranked ranked) {
        return ranked.cost() == null ? BigDecimal.ZERO : ranked.cost().loss().amount();
    }

    private static EntryFilter filter(String supplier, LocalDate from, LocalDate to) {
        return EntryFilter.between(
                        from.atStartOfDay().toInstant(ZoneOffset.UTC),
                        to.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
                .about(null, null, supplier);
    }
}
