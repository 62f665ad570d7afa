package org.qualoop.reissue.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.qualoop.platform.Family;
import org.qualoop.platform.RecordBook;
import org.qualoop.platform.Roles;
import org.qualoop.reissue.MisShipmentView;
import org.qualoop.reissue.data.MisShipmentRow;
import org.qualoop.reissue.domain.MisShipmentViews;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pages of reports of wrong and short parcels; the sheet holds the facts as they stand now. */
@Component
@Order(49)
class MisShipmentBook implements RecordBook {

    private static final List<String> COLUMNS = List.of("status", "order", "claimed", "verdict", "owner", "openedAt");
    private static final List<String> STATUS =
            Arrays.stream(MisShipmentRow.Status.values()).map(Enum::name).toList();

    private final MisShipmentViews reports;
    private final MisShipmentSheet sheets;

    MisShipmentBook(MisShipmentViews reports, MisShipmentSheet sheets) {
        this.reports = reports;
        this.sheets = sheets;
    }

    @Override
    public String name() {
        return "mis-shipments";
    }

    @Override
    public Family family() {
        return Family.REISSUE;
    }

    @Override
    public String icon() {
        return "search";
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.CUSTOMER_SERVICE, Roles.CS_LEAD, Roles.WAREHOUSE, Roles.WAREHOUSE_LEAD, Roles.QUALITY);
    }

    @Override
    public boolean owns(String recordNo) {
        return recordNo.startsWith("MIS-");
    }

    @Override
    public List<Filter> filters() {
        return List.of(new Filter("status", "mis.status", STATUS));
    }

    @Override
    public Listing list(Map<String, String> filter, String after, int limit) {
        String status = STATUS.contains(filter.getOrDefault("status", "")) ? filter.get("status") : null;
        List<MisShipmentView> found = reports.list(status, after, limit);
        String next = found.size() == limit ? found.get(limit - 1).misNo() : null;
        return new Listing(COLUMNS, found.stream().map(MisShipmentBook::row).toList(), next);
    }

    @Override
    public Optional<Sheet> sheet(String recordNo) {
        return reports.find(recordNo).map(sheets::of);
    }

    @Override
    public List<String> ofOrder(String orderNo) {
        return reports.ofOrder(orderNo).stream().map(MisShipmentView::misNo).toList();
    }

    @Override
    public OptionalLong open() {
        return OptionalLong.of(reports.countOpen());
    }

    @Override
    public List<Action> actions(String recordNo) {
        return recordNo != null
                ? List.of()
                : List.of(new Action(
                        "report",
                        "POST",
                        "/api/v1/mis-shipments",
                        List.of(
                                Input.of("orderNo", Input.Type.TEXT, true),
                                Input.of("text", Input.Type.LONG_TEXT, true),
                                Input.choice(
                                        "claimed", false, "reissue.reason", List.of("WRONG_ITEM", "SHORT_SHIPPED"))),
                        Set.of(Roles.CUSTOMER_SERVICE)));
    }

    private static Row row(MisShipmentView one) {
        return new Row(
                one.misNo(),
                List.of(
                        MisShipmentSheet.status(one),
                        Cell.order(one.orderNo()),
                        Cell.code("reissue.reason", one.claimed(), Tone.PLAIN),
                        Cell.code("mis.verdict", one.verdict(), Tone.PLAIN),
                        Cell.user(one.owner()),
                        Cell.at(one.openedAt())));
    }
}
