package org.qualoop.cost.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qualoop.cost.domain.Scorecards;
import org.qualoop.cost.domain.Scorecards.Ranked;
import org.qualoop.kpi.SupplierRatings.Part;
import org.qualoop.platform.Family;
import org.qualoop.platform.RecordBook;
import org.qualoop.platform.Roles;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pages of scorecards: the ranking of the last 180 days, each leads to its card. */
@Component
@Order(61)
class ScorecardBook implements RecordBook {

    private static final int DAYS = 180;
    private static final List<String> COLUMNS = List.of("name", "score", "rank", "lots", "returns", "ppm", "loss");

    private final Scorecards scorecards;
    private final Clock clock;

    ScorecardBook(Scorecards scorecards, Clock clock) {
        this.scorecards = scorecards;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "scorecards";
    }

    @Override
    public Family family() {
        return Family.SUPPLIER;
    }

    @Override
    public String icon() {
        return "gauge";
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.BUYER, Roles.QUALITY, Roles.FINANCE);
    }

    /** A card goes by the supplier's code, which is no number of the house. */
    @Override
    public boolean owns(String recordNo) {
        return false;
    }

    @Override
    public List<Filter> filters() {
        return List.of(new Filter("sort", "scorecard.sort", List.of("score", "cost")));
    }

    @Override
    public Listing list(Map<String, String> filter, String after, int limit) {
        LocalDate today = today();
        List<Ranked> all = scorecards.ranking(today.minusDays(DAYS - 1L), today, "cost".equals(filter.get("sort")));
        int start = after == null || !after.matches("[0-9]{1,6}") ? 0 : Math.min(all.size(), Integer.parseInt(after));
        int end = Math.min(all.size(), start + limit);
        return new Listing(
                COLUMNS,
                all.subList(start, end).stream().map(ScorecardBook::row).toList(),
                end < all.size() ? String.valueOf(end) : null);
    }

    /** The card has a page of its own. */
    @Override
    public Optional<Sheet> sheet(String code) {
        return Optional.empty();
    }

    private static Row row(Ranked one) {
        return new Row(
                one.supplierCode(),
                List.of(
                        Cell.text(one.name()),
                        score(one.score()),
                        one.rank() == null ? Cell.code("scorecard", "few", Tone.PLAIN) : Cell.number(one.rank()),
                        share(one.parts(), "inspectionPassRate"),
                        share(one.parts(), "returnRate"),
                        Cell.number(rate(one.parts(), "faultReportPpm")),
                        Cell.money(one.cost() == null ? null : one.cost().loss())));
    }

    private static Cell score(Integer score) {
        return score == null
                ? Cell.code("scorecard", "few", Tone.PLAIN)
                : new Cell(Cell.Kind.NUMBER, score, null, Tone.PLAIN);
    }

    private static Cell share(List<Part> parts, String kpi) {
        return Cell.percent(rate(parts, kpi));
    }

    private static BigDecimal rate(List<Part> parts, String kpi) {
        return parts.stream()
                .filter(part -> part.kpi().equals(kpi) && part.points() != null)
                .map(part -> part.measure().rate())
                .findFirst()
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
