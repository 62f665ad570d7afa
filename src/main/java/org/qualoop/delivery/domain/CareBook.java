package org.qualoop.delivery.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.qualoop.delivery.CareApi;
import org.qualoop.delivery.CareFilter;
import org.qualoop.delivery.CarePage;
import org.qualoop.delivery.CareStatus;
import org.qualoop.delivery.CareView;
import org.qualoop.platform.Family;
import org.qualoop.platform.RecordBook;
import org.qualoop.platform.Roles;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pages of the care for parcels. */
@Component
@Order(60)
class CareBook implements RecordBook {

    private static final List<String> COLUMNS =
            List.of("number", "status", "rules", "parcel", "carrier", "order", "owner", "due", "opened");

    private final CareApi cares;

    CareBook(CareApi cares) {
        this.cares = cares;
    }

    @Override
    public String name() {
        return "parcel-cares";
    }

    @Override
    public Family family() {
        return Family.DELIVERY;
    }

    @Override
    public String icon() {
        return "clock";
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.CUSTOMER_SERVICE, Roles.CS_LEAD, Roles.WAREHOUSE_LEAD, Roles.FINANCE, Roles.QUALITY);
    }

    @Override
    public boolean owns(String recordNo) {
        return recordNo.startsWith(CareDesk.SERIES + "-");
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                new Filter("status", "care.status", List.of("OPEN", "CLOSED")),
                Filter.text("owner"),
                Filter.text("order"),
                Filter.text("carrier"));
    }

    @Override
    public Listing list(Map<String, String> filter, String after, int limit) {
        CareStatus status = List.of("OPEN", "CLOSED").contains(filter.getOrDefault("status", ""))
                ? CareStatus.valueOf(filter.get("status"))
                : null;
        CarePage page = cares.list(
                new CareFilter(status, filter.get("owner"), filter.get("order"), filter.get("carrier")), after, limit);
        return new Listing(COLUMNS, page.items().stream().map(CareBook::row).toList(), page.next());
    }

    private static Row row(CareView care) {
        return new Row(
                care.careNo(),
                List.of(
                        Cell.record(care.careNo()),
                        status(care),
                        rule(care),
                        Cell.text(care.ref()),
                        Cell.text(care.carrier()),
                        Cell.order(care.orderNo()),
                        Cell.user(care.owner()),
                        Cell.due(care.dueAt()),
                        Cell.at(care.openedAt())));
    }

    private static Cell status(CareView care) {
        return care.outcome() != null && care.status() == CareStatus.CLOSED
                ? Cell.code("care.outcome", care.outcome(), Tone.GOOD)
                : Cell.code("care.status", care.status(), Tone.WARM);
    }

    /** The gravest of the rules broken. */
    private static Cell rule(CareView care) {
        return Cell.code(
                "care.rule",
                care.broken().stream()
                        .map(CareView.Broken::rule)
                        .max(Enum::compareTo)
                        .orElse(null),
                care.status() == CareStatus.OPEN ? Tone.BAD : Tone.PLAIN);
    }

    @Override
    public Optional<Sheet> sheet(String recordNo) {
        return cares.find(recordNo)
                .map(care -> new Sheet(
                        care.careNo(),
                        status(care),
                        care.owner(),
                        care.dueAt(),
                        facts(care),
                        quotes(care),
                        grids(care)));
    }

    private static List<Fact> facts(CareView care) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("order", Cell.order(care.orderNo())),
                new Fact("parcel", Cell.text(care.ref())),
                new Fact("carrier", Cell.text(care.carrier())),
                new Fact("warehouse", Cell.text(care.warehouse())),
                new Fact("parcelStatus", Cell.code("care.parcel", care.parcelStatus(), Tone.PLAIN)),
                new Fact("since", Cell.at(care.since())),
                new Fact("promised", Cell.at(care.promisedAt())),
                new Fact("ncr", Cell.record(care.ncrNo())),
                new Fact("compensation", Cell.money(care.compensation())),
                new Fact("reissue", Cell.at(care.reissueWantedAt()))));
        if (care.claim() != null) {
            facts.add(new Fact("claim", Cell.code("care.claim", care.claim().status(), Tone.PLAIN)));
            facts.add(new Fact("claimNo", Cell.text(care.claim().claimNo())));
            facts.add(new Fact("claimAsked", Cell.money(care.claim().asked())));
            facts.add(new Fact("claimPaid", Cell.money(care.claim().paid())));
        }
        return facts;
    }

    private static List<Quote> quotes(CareView care) {
        List<Quote> quotes =
                new ArrayList<>(List.of(new Quote("words", care.wordsZh()), new Quote("wordsEn", care.wordsEn())));
        if (care.note() != null) {
            quotes.add(new Quote("note", care.note()));
        }
        return quotes;
    }

    private static List<Grid> grids(CareView care) {
        return List.of(new Grid(
                "rules",
                List.of("rule", "broken", "resolved"),
                care.broken().stream()
                        .map(b -> List.of(
                                Cell.code("care.rule", b.rule(), b.resolvedAt() == null ? Tone.BAD : Tone.PLAIN),
                                Cell.at(b.at()),
                                Cell.at(b.resolvedAt())))
                        .toList()));
    }

    @Override
    public List<String> ofOrder(String orderNo) {
        return cares.ofOrder(orderNo).stream().map(CareView::careNo).toList();
    }

    @Override
    public OptionalLong open() {
        return OptionalLong.of(cares.count(new CareFilter(CareStatus.OPEN, null, null, null)));
    }
}
