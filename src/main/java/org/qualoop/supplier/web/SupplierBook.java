package org.qualoop.supplier.web;

import static org.qualoop.platform.RecordBook.Cell.at;
import static org.qualoop.platform.RecordBook.Cell.code;
import static org.qualoop.platform.RecordBook.Cell.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qualoop.platform.Family;
import org.qualoop.platform.RecordBook;
import org.qualoop.platform.Roles;
import org.qualoop.supplier.Standing.Status;
import org.qualoop.supplier.domain.DocumentState;
import org.qualoop.supplier.domain.Documents;
import org.qualoop.supplier.domain.StandingViews;
import org.springframework.stereotype.Component;

/** Suppliers as pages show them: how they stand, and which of their documents expires next. */
@Component
class SupplierBook implements RecordBook {

    private static final String STATUS_WORDS = "supplier.standing";
    private static final List<String> STATUSES = Arrays.stream(Status.values())
            .filter(status -> status != Status.UNKNOWN)
            .map(Enum::name)
            .toList();

    private final StandingViews views;
    private final Documents documents;

    SupplierBook(StandingViews views, Documents documents) {
        this.views = views;
        this.documents = documents;
    }

    @Override
    public String name() {
        return "suppliers";
    }

    @Override
    public Family family() {
        return Family.SUPPLIER;
    }

    @Override
    public String icon() {
        return "team";
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.BUYER, Roles.QUALITY, Roles.INSPECTOR);
    }

    /** A supplier's code is the ERP's and says of itself nothing. */
    @Override
    public boolean owns(String recordNo) {
        return false;
    }

    @Override
    public List<Filter> filters() {
        return List.of(new Filter("status", STATUS_WORDS, STATUSES), Filter.text("supplier"));
    }

    @Override
    public Listing list(Map<String, String> filter, String after, int limit) {
        String wanted = filter.get("status");
        Status status = STATUSES.contains(wanted) ? Status.valueOf(wanted) : null;
        Page<StandingViews.View> page =
                Page.of(views.page(status, filter.get("supplier"), after, limit + 1), limit, StandingViews.View::code);
        return new Listing(
                List.of("status", "supplierName", "category", "docState", "nextExpiry", "requalifyAt"),
                page.items().stream().map(SupplierBook::row).toList(),
                page.next());
    }

    private static Row row(StandingViews.View view) {
        return new Row(
                view.code(),
                List.of(
                        status(view),
                        text(view.name()),
                        code("supplier.category", view.category(), Tone.PLAIN),
                        documents(view.documents()),
                        text(view.nextExpiry()),
                        at(view.requalifyAt())));
    }

    @Override
    public Optional<Sheet> sheet(String code) {
        return views.find(code)
                .map(view -> new Sheet(
                        code,
                        status(view),
                        null,
                        null,
                        List.of(
                                new Fact("supplierName", text(view.name())),
                                new Fact("category", code("supplier.category", view.category(), Tone.PLAIN)),
                                new Fact("since", at(view.since())),
                                new Fact("record", Cell.record(view.recordNo())),
                                new Fact("requalifyAt", at(view.requalifyAt())),
                                new Fact("nextExpiry", text(view.nextExpiry()))),
                        view.reason() == null ? List.of() : List.of(new Quote("reason", view.reason())),
                        List.of(DocumentGrid.of(documents.of(code)))));
    }

    @Override
    public List<Action> actions(String recordNo) {
        return recordNo == null ? List.of() : List.of(DocumentGrid.add(recordNo));
    }

    private static Cell status(StandingViews.View view) {
        Tone tone =
                switch (view.status()) {
                    case APPROVED -> Tone.GOOD;
                    case CONDITIONAL -> Tone.WARM;
                    case SUSPENDED -> Tone.BAD;
                    default -> Tone.PLAIN;
                };
        return code(STATUS_WORDS, view.status(), tone);
    }

    private static Cell documents(DocumentState state) {
        return code("supplier.documentState", state, DocumentGrid.tone(state));
    }
}
