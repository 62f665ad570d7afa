package org.qualoop.inspection.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.qualoop.inspection.InspectionApi;
import org.qualoop.inspection.InspectionFilter;
import org.qualoop.inspection.InspectionPage;
import org.qualoop.inspection.InspectionStatus;
import org.qualoop.inspection.InspectionSummary;
import org.qualoop.inspection.InspectionView;
import org.qualoop.platform.Family;
import org.qualoop.platform.RecordBook;
import org.qualoop.platform.Roles;
import org.springframework.stereotype.Component;

/** Inspection lots in the pages. */
@Component
class InspectionBook implements RecordBook {

    private static final List<String> STATUS = List.of("OPEN", "CLOSED", "WITHDRAWN");

    private final InspectionApi inspections;

    InspectionBook(InspectionApi inspections) {
        this.inspections = inspections;
    }

    @Override
    public String name() {
        return "inspections";
    }

    @Override
    public Family family() {
        return Family.INSPECTION;
    }

    @Override
    public String icon() {
        return "search";
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.INSPECTOR, Roles.QUALITY, Roles.BUYER, Roles.WAREHOUSE, Roles.WAREHOUSE_LEAD);
    }

    @Override
    public boolean owns(String recordNo) {
        return recordNo.startsWith("INS-");
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                new Filter("status", "inspection.status", STATUS),
                Filter.text("supplier"),
                Filter.text("sku"),
                Filter.text("lot"));
    }

    @Override
    public Listing list(Map<String, String> filter, String after, int limit) {
        String status = filter.getOrDefault("status", "");
        InspectionPage page = inspections.list(
                new InspectionFilter(
                        STATUS.contains(status) ? InspectionStatus.valueOf(status) : null,
                        filter.get("supplier"),
                        filter.get("sku"),
                        filter.get("lot")),
                after,
                limit);
        return new Listing(
                List.of(
                        "status",
                        "sku",
                        "lot",
                        "supplier",
                        "receivedQty",
                        "acceptedQty",
                        "rejectedQty",
                        "mode",
                        "dueAt"),
                page.items().stream().map(InspectionBook::row).toList(),
                page.next());
    }

    private static Row row(InspectionSummary lot) {
        return new Row(
                lot.inspectionNo(),
                List.of(
                        state(lot),
                        Cell.sku(lot.sku()),
                        Cell.text(lot.lotNo()),
                        Cell.text(lot.supplierCode()),
                        Cell.number(lot.receivedQty()),
                        Cell.number(lot.acceptedQty()),
                        Cell.number(lot.rejectedQty()),
                        Cell.code("inspection.mode", lot.mode(), Tone.PLAIN),
                        lot.status() == InspectionStatus.OPEN ? Cell.due(lot.dueAt()) : Cell.at(lot.closedAt())));
    }

    static Cell state(InspectionSummary lot) {
        if (lot.verdict() == null || lot.status() == InspectionStatus.WITHDRAWN) {
            return Cell.code("inspection.status", lot.status(), Tone.WARM);
        }
        Tone tone =
                switch (lot.verdict()) {
                    case ACCEPTED -> Tone.GOOD;
                    case REJECTED -> Tone.BAD;
                    case MIXED -> Tone.WARM;
                };
        return Cell.code("inspection.verdict", lot.verdict(), tone);
    }

    @Override
    public Optional<Sheet> sheet(String recordNo) {
        return inspections.find(recordNo).map(InspectionSheet::of);
    }

    @Override
    public OptionalLong open() {
        return OptionalLong.of(inspections.count(InspectionFilter.open()));
    }

    @Override
    public List<Action> actions(String recordNo) {
        boolean pending = recordNo != null
                && inspections
                        .find(recordNo)
                        .map(InspectionView::summary)
                        .filter(lot -> lot.status() == InspectionStatus.OPEN && lot.pendingQty() > lot.urgentQty())
                        .isPresent();
        return pending
                ? List.of(new Action(
                        "askUrgentRelease",
                        "POST",
                        "/api/v1/inspections/" + recordNo + "/urgent-releases",
                        List.of(
                                Input.of("qty", Input.Type.NUMBER, true),
                                Input.of("reason", Input.Type.LONG_TEXT, true)),
                        Set.of(
                                Roles.BUYER,
                                Roles.WAREHOUSE_LEAD,
                                Roles.WAREHOUSE,
                                Roles.CUSTOMER_SERVICE,
                                Roles.CS_LEAD,
                                Roles.QUALITY,
                                Roles.MANAGER)))
                : List.of();
    }
}
