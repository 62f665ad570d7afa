package org.qualoop.cost.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qualoop.cost.Basis;
import org.qualoop.cost.Category;
import org.qualoop.cost.CostReport.Sum;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.cost.domain.CostOverview;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiApi;
import org.qualoop.kpi.Slice;
import org.springframework.stereotype.Component;

/** What the cost page shows above the ledger's lines. */
@Component
class CostBoard {

    static final List<String> CUTS =
            List.of("series", "supplier", "lot", "sku", "stage", "party", "kind", "category", "basis");

    private static final int MOST = 8;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final KpiApi kpis;

    CostBoard(KpiApi kpis) {
        this.kpis = kpis;
    }

    /** @param categories loss of each */
    public record Month(String month, Map<Category, BigDecimal> categories, BigDecimal loss, BigDecimal cashOut) {}

    /** @param url null when the key cannot be a filter */
    public record Row(Sum sum, String url, BigDecimal percent) {}

    public record Box(String by, List<Row> rows, int all) {}

    /**
     * How sure the loss is.
     *
     * @param provisional by rates, until the bill comes
     * @param actual by bills of carriers and platforms
     * @param recorded by unit cost, by what was paid and by what the records say
     * @param unvalued lines that nobody could value yet
     */
    public record Certainty(BigDecimal provisional, BigDecimal actual, BigDecimal recorded, long unvalued) {}

    List<Month> months(CostOverview overview) {
        Map<String, Month> months = new TreeMap<>();
        overview.months().forEach(one -> {
            Month month = months.getOrDefault(
                    one.month(),
                    new Month(one.month(), new EnumMap<>(Category.class), BigDecimal.ZERO, BigDecimal.ZERO));
            month.categories().merge(one.category(), one.loss(), BigDecimal::add);
            months.put(
                    one.month(),
                    new Month(
                            one.month(),
                            month.categories(),
                            month.loss().add(one.loss()),
                            month.cashOut().add(one.cashOut())));
        });
        return List.copyOf(months.values());
    }

    /** @param percent of all loss; null while that is not above zero */
    public record Part(Category category, BigDecimal loss, BigDecimal percent) {}

    /** The share of each PAF category in the loss of these months. */
    List<Part> parts(List<Month> months) {
        Map<Category, BigDecimal> sums = new EnumMap<>(Category.class);
        months.forEach(
                month -> month.categories().forEach((category, loss) -> sums.merge(category, loss, BigDecimal::add)));
        BigDecimal all = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Arrays.stream(Category.values())
                .map(category -> part(category, sums.getOrDefault(category, BigDecimal.ZERO), all))
                .toList();
    }

    private static Part part(Category category, BigDecimal loss, BigDecimal all) {
        return new Part(
                category,
                loss.setScale(2, RoundingMode.HALF_UP),
                all.signum() <= 0 ? null : loss.multiply(HUNDRED).divide(all, 1, RoundingMode.HALF_UP));
    }

    List<Box> boxes(CostOverview overview, CostAddress address) {
        return CUTS.stream()
                .map(by -> box(by, overview.cuts().get(by), address))
                .toList();
    }

    private static Box box(String by, List<Sum> sums, CostAddress address) {
        BigDecimal most = sums.stream()
                .map(sum -> sum.loss().amount().abs())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        return new Box(
                by,
                sums.stream()
                        .limit(MOST)
                        .map(sum -> new Row(sum, url(by, sum, address), percent(sum, most)))
                        .toList(),
                sums.size());
    }

    private static String url(String by, Sum sum, CostAddress address) {
        if (by.equals("lot")) {
            return sum.lotNo() == null || sum.sku() == null ? null : address.with("lot", sum.lotNo(), "sku", sum.sku());
        }
        String key = sum.key() == null && by.equals("party") ? EntryFilter.UNDECIDED : sum.key();
        return key == null ? null : address.with(by, key);
    }

    private static BigDecimal percent(Sum sum, BigDecimal most) {
        return most.signum() == 0
                ? BigDecimal.ZERO
                : sum.loss().amount().abs().multiply(HUNDRED).divide(most, 1, RoundingMode.HALF_UP);
    }

    Certainty certainty(CostOverview overview) {
        BigDecimal[] parts = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
        long unvalued = 0;
        for (Sum sum : overview.cuts().get("basis")) {
            Basis basis = Basis.valueOf(sum.key());
            int part = basis == Basis.RATE ? 0 : basis == Basis.CHARGE ? 1 : 2;
            parts[part] = parts[part].add(sum.loss().amount());
            unvalued += basis == Basis.UNPRICED ? sum.entries() : 0;
        }
        return new Certainty(parts[0], parts[1], parts[2], unvalued);
    }

    /** What was shipped in the time, in CNY; null when that is not known, or the question is narrower. */
    BigDecimal revenue(EntryFilter filter, CostAddress address) {
        if (!address.narrows().isEmpty() || filter.from() == null || filter.to() == null) {
            return null;
        }
        LocalDate from = LocalDate.ofInstant(filter.from(), ZoneOffset.UTC);
        LocalDate to = LocalDate.ofInstant(filter.to().minusNanos(1), ZoneOffset.UTC);
        BigDecimal shipped =
                kpis.measure(Kpi.COST_OF_QUALITY, Slice.all(), from, to).denominator();
        return shipped.signum() > 0 ? shipped : null;
    }
}
