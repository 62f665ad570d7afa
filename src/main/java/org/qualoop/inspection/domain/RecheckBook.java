package org.qualoop.inspection.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.qualoop.inspection.data.RecheckMapper;
import org.qualoop.inspection.data.RecheckRow;
import org.qualoop.platform.Family;
import org.qualoop.platform.RecordBook;
import org.qualoop.platform.Roles;
import org.qualoop.trace.TraceApi;
import org.springframework.stereotype.Component;

/** The rechecks as pages. */
@Component
class RecheckBook implements RecordBook {

    private static final String SERIES = "RCK-";
    private static final String STATUS = "status";
    private static final String CODES = "recheck.status";
    private static final String REASONS = "recheck.reason";
    private static final List<String> STATES =
            List.of("OPEN", "FAILED", "SHIPPED", "PASSED", "CANCELLED", "GONE", "EXPLAINED", "NOT_NEEDED");

    private final RecheckMapper rechecks;
    private final TraceApi trace;

    RecheckBook(RecheckMapper rechecks, TraceApi trace) {
        this.rechecks = rechecks;
        this.trace = trace;
    }

    @Override
    public String name() {
        return "rechecks";
    }

    @Override
    public Family family() {
        return Family.RECHECK;
    }

    @Override
    public String icon() {
        return "box";
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.WAREHOUSE, Roles.WAREHOUSE_LEAD, Roles.QUALITY, Roles.INSPECTOR);
    }

    @Override
    public boolean owns(String recordNo) {
        return recordNo.startsWith(SERIES);
    }

    @Override
    public List<Filter> filters() {
        return List.of(new Filter(STATUS, CODES, STATES));
    }

    @Override
    public Listing list(Map<String, String> filter, String after, int limit) {
        List<RecheckRow> found = rechecks.page(filter.get(STATUS), after, limit + 1);
        List<Row> rows = found.stream()
                .limit(limit)
                .map(row -> new Row(
                        row.recheckNo(),
                        List.of(
                                Cell.text(row.outboundNo()),
                                Cell.order(row.orderNo()),
                                Cell.code(REASONS, row.reason(), Tone.PLAIN),
                                status(row),
                                Cell.user(row.owner()),
                                Cell.due(row.open() ? row.dueAt() : null))))
                .toList();
        return new Listing(
                List.of("outboundNo", "orderNo", "reason", "status", "owner", "dueAt"),
                rows,
                found.size() > limit ? rows.get(limit - 1).recordNo() : null);
    }

    @Override
    public Optional<Sheet> sheet(String recordNo) {
        return Optional.ofNullable(rechecks.find(recordNo))
                .map(row -> new Sheet(
                        recordNo,
                        status(row),
                        row.owner(),
                        row.open() ? row.dueAt() : null,
                        facts(row),
                        row.finding() == null ? List.of() : List.of(new Quote("finding", row.finding())),
                        List.of()));
    }

    private List<Fact> facts(RecheckRow row) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("outboundNo", Cell.text(row.outboundNo())),
                new Fact("orderNo", Cell.order(row.orderNo())),
                new Fact("reason", Cell.code(REASONS, row.reason(), Tone.PLAIN)),
                new Fact("packer", Cell.text(row.packer()))));
        trace.outbound(row.outboundNo()).ifPresent(outbound -> outbound.lines()
                .forEach(line -> facts.add(new Fact("expected", Cell.text(line.sku() + " × " + line.qty())))));
        if (row.weightGrams() != null) {
            facts.add(new Fact("weightGrams", Cell.number(row.weightGrams())));
            facts.add(new Fact("expectedGrams", Cell.number(row.expectedGrams())));
            facts.add(new Fact("scanned", Cell.text(row.scanned())));
            facts.add(new Fact("checkedBy", Cell.user(row.checkedBy())));
        }
        if (row.note() != null) {
            facts.add(new Fact("note", Cell.text(row.note())));
        }
        return facts;
    }

    private static Cell status(RecheckRow row) {
        Tone tone =
                switch (row.status()) {
                    case "PASSED" -> Tone.GOOD;
                    case "OPEN" -> Tone.WARM;
                    case "FAILED", "SHIPPED" -> Tone.BAD;
                    default -> Tone.PLAIN;
                };
        return Cell.code(CODES, row.status(), tone);
    }

    @Override
    public List<String> ofOrder(String orderNo) {
        return rechecks.ofOrder(orderNo);
    }

    @Override
    public OptionalLong open() {
        return OptionalLong.of(rechecks.countOpen());
    }
}
