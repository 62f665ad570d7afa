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
import org.qualoop.reissue.ReissueApi;
import org.qualoop.reissue.ReissueReason;
import org.qualoop.reissue.ReissueView;
import org.qualoop.reissue.data.ReissueRow;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pages of reissues. */
@Component
@Order(50)
class ReissueBook implements RecordBook {

    private static final List<String> COLUMNS = List.of("status", "order", "reason", "resolution", "owner", "openedAt");
    private static final List<String> STATUS =
            Arrays.stream(ReissueRow.Status.values()).map(Enum::name).toList();
    private static final List<String> REASONS =
            Arrays.stream(ReissueReason.values()).map(Enum::name).toList();

    private final ReissueApi reissues;

    ReissueBook(ReissueApi reissues) {
        this.reissues = reissues;
    }

    @Override
    public String name() {
        return "reissues";
    }

    @Override
    public Family family() {
        return Family.REISSUE;
    }

    @Override
    public String icon() {
        return "box";
    }

    @Override
    public Set<String> readers() {
        return Set.of(
                Roles.CUSTOMER_SERVICE,
                Roles.CS_LEAD,
                Roles.WAREHOUSE,
                Roles.WAREHOUSE_LEAD,
                Roles.FINANCE,
                Roles.QUALITY);
    }

    @Override
    public boolean owns(String recordNo) {
        return recordNo.startsWith("RSH-");
    }

    @Override
    public List<Filter> filters() {
        return List.of(new Filter("status", "reissue.status", STATUS));
    }

    @Override
    public Listing list(Map<String, String> filter, String after, int limit) {
        String status = STATUS.contains(filter.getOrDefault("status", "")) ? filter.get("status") : null;
        List<ReissueView> found = reissues.list(status, after, limit);
        String next = found.size() == limit ? found.get(limit - 1).reissueNo() : null;
        return new Listing(COLUMNS, found.stream().map(ReissueBook::row).toList(), next);
    }

    @Override
    public Optional<Sheet> sheet(String recordNo) {
        return reissues.find(recordNo).map(ReissueSheet::of);
    }

    @Override
    public List<String> ofOrder(String orderNo) {
        return reissues.ofOrder(orderNo).stream().map(ReissueView::reissueNo).toList();
    }

    @Override
    public OptionalLong open() {
        return OptionalLong.of(reissues.countOpen());
    }

    @Override
    public List<Action> actions(String recordNo) {
        if (recordNo != null) {
            return List.of();
        }
        return List.of(new Action(
                "open",
                "POST",
                "/api/v1/reissues",
                List.of(
                        Input.of("orderNo", Input.Type.TEXT, true),
                        Input.choice("reason", true, "reissue.reason", REASONS),
                        Input.rows(
                                "lines",
                                List.of(
                                        Input.of("orderLineNo", Input.Type.NUMBER, true),
                                        Input.of("sku", Input.Type.TEXT, true),
                                        Input.of("qty", Input.Type.NUMBER, true))),
                        Input.of("collectWrongItem", Input.Type.YES_NO, false),
                        Input.of("wrongSku", Input.Type.TEXT, false),
                        Input.of("replaces", Input.Type.TEXT, false)),
                Set.of(Roles.CUSTOMER_SERVICE)));
    }

    private static Row row(ReissueView one) {
        return new Row(
                one.reissueNo(),
                List.of(
                        ReissueSheet.status(one),
                        Cell.order(one.orderNo()),
                        Cell.code("reissue.reason", one.reason(), Tone.PLAIN),
                        Cell.code("reissue.resolution", one.resolution(), Tone.PLAIN),
                        Cell.user(one.owner()),
                        Cell.at(one.openedAt())));
    }
}
