package org.qualoop.cost.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qualoop.cost.CostReport.Sum;
import org.qualoop.cost.Scorecard;
import org.qualoop.cost.domain.Scorecards;
import org.qualoop.cost.domain.Scorecards.Ranked;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.kpi.SupplierRatings.Part;
import org.qualoop.platform.Family;
import org.qualoop.platform.RecordBook;
import org.qualoop.platform.Roles;
import org.qualoop.supplier.Suppliers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pages of scorecards: the ranking of the last 180 days, and each supplier's card with claim and 8D one click away. */
@Component
@Order(61)
class ScorecardBook implements RecordBook {

    private static final int DAYS = 180;
    private static final Set<String> ACTORS = Set.of(Roles.BUYER, Roles.QUALITY);
    private static final List<String> COLUMNS = List.of("name", "score", "rank", "lots", "returns", "ppm", "loss");
    private static final List<String> SUM = List.of("key", "loss", "cashOut", "entries");

    private final Scorecards scorecards;
    private final Suppliers suppliers;
    private final DefectCatalogue defects;
    private final Clock clock;

    ScorecardBook(Scorecards scorecards, Suppliers suppliers, DefectCatalogue defects, Clock clock) {
        this.scorecards = scorecards;
        this.suppliers = suppliers;
        this.defects = defects;
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

    @Override
    public Optional<Sheet> sheet(String code) {
        LocalDate today = today();
        return suppliers.find(code).map(supplier -> sheet(scorecards.of(supplier, today.minusDays(DAYS - 1L), today)));
    }

    @Override
    public List<Action> actions(String code) {
        if (code == null) {
            return List.of();
        }
        LocalDate today = today();
        return List.of(
                new Action(
                        "claim",
                        "POST",
                        "/api/v1/claims",
                        List.of(
                                Input.of("supplierCode", Input.Type.TEXT, true).with(code),
                                Input.of("from", Input.Type.DATE, true)
                                        .with(today.withDayOfMonth(1)
                                                .minusMonths(3)
                                                .toString()),
                                Input.of("to", Input.Type.DATE, true).with(today.toString()),
                                Input.of("note", Input.Type.LONG_TEXT, false)),
                        ACTORS),
                new Action("losses", "GET", "/suppliers/" + code + "/losses.pdf", List.of(), readers()),
                new Action(
                        "corrective",
                        "POST",
                        "/api/v1/capas",
                        List.of(
                                Input.of("title", Input.Type.TEXT, true),
                                Input.choice(
                                        "defectCode",
                                        true,
                                        "defect",
                                        defects.all().stream()
                                                .map(defect -> defect.code())
                                                .toList()),
                                Input.of("supplierCode", Input.Type.TEXT, true).with(code),
                                Input.of("sku", Input.Type.TEXT, false),
                                Input.of("text", Input.Type.LONG_TEXT, false)),
                        Set.of(Roles.QUALITY)));
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

    private static Sheet sheet(Scorecard card) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("name", Cell.text(card.name())),
                new Fact("period", Cell.text(card.from() + " – " + card.to())),
                new Fact(
                        "rank",
                        card.rank() == null
                                ? Cell.code("scorecard", "few", Tone.PLAIN)
                                : Cell.text(card.rank() + " / " + card.ranked())),
                new Fact("standing", Cell.code("supplier.standing", card.standing(), Tone.PLAIN)),
                new Fact("loss", Cell.money(card.cost().loss())),
                new Fact("cashOut", Cell.money(card.cost().cashOut()))));
        return new Sheet(
                card.supplierCode(),
                score(card.score()),
                null,
                null,
                facts,
                List.of(
                        new Quote("formula", card.formula().zh()),
                        new Quote("formulaEn", card.formula().en())),
                List.of(
                        new Grid(
                                "parts",
                                List.of("figure", "value", "numerator", "denominator", "weight", "points"),
                                card.parts().stream().map(ScorecardBook::part).toList()),
                        new Grid(
                                "trend",
                                List.of("month", "score"),
                                card.trend().stream()
                                        .map(month -> List.of(Cell.text(month.month()), score(month.score())))
                                        .toList()),
                        new Grid(
                                "stages",
                                SUM,
                                card.stages().stream()
                                        .map(sum -> sum(sum, Cell.code("cost.stage", sum.key(), Tone.PLAIN)))
                                        .toList()),
                        new Grid(
                                "lotCosts",
                                SUM,
                                card.lots().stream()
                                        .map(sum -> sum(
                                                sum,
                                                Cell.text(
                                                        sum.lotNo() == null
                                                                ? sum.key()
                                                                : sum.lotNo() + " · " + sum.sku())))
                                        .toList())));
    }

    private static List<Cell> part(Part part) {
        return List.of(
                Cell.code("kpi", part.kpi(), Tone.PLAIN),
                Cell.number(part.measure().rate()),
                Cell.number(part.measure().numerator()),
                Cell.number(part.measure().denominator()),
                Cell.number(part.weight()),
                part.points() == null
                        ? Cell.code("scorecard", "few", Tone.PLAIN)
                        : Cell.percent(BigDecimal.valueOf(part.points())));
    }

    private static List<Cell> sum(Sum sum, Cell key) {
        return List.of(key, Cell.money(sum.loss()), Cell.money(sum.cashOut()), Cell.number(sum.entries()));
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
