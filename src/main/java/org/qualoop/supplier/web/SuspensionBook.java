package org.qualoop.supplier.web;

import static org.qualoop.platform.RecordBook.Cell.at;
import static org.qualoop.platform.RecordBook.Cell.code;
import static org.qualoop.platform.RecordBook.Cell.due;
import static org.qualoop.platform.RecordBook.Cell.text;
import static org.qualoop.platform.RecordBook.Cell.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.qualoop.platform.Family;
import org.qualoop.platform.RecordBook;
import org.qualoop.platform.Roles;
import org.qualoop.supplier.domain.SupplierViews;
import org.qualoop.supplier.domain.SuspensionView;
import org.springframework.stereotype.Component;

/** Warnings and suspensions as pages show them. */
@Component
class SuspensionBook implements RecordBook {

    private static final List<String> STATUSES =
            List.of("WARNED", "SUSPENDED", "CLOSED", "REINSTATED", "REQUALIFY", "EXCLUDED");
    private static final String STATUS_WORDS = "supplier.suspension";

    private final SupplierViews views;

    SuspensionBook(SupplierViews views) {
        this.views = views;
    }

    @Override
    public String name() {
        return "supplier-suspensions";
    }

    @Override
    public Family family() {
        return Family.SUPPLIER;
    }

    @Override
    public String icon() {
        return "lock";
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.BUYER, Roles.QUALITY);
    }

    @Override
    public boolean owns(String recordNo) {
        return recordNo.startsWith("SSP-");
    }

    @Override
    public List<Filter> filters() {
        return List.of(new Filter("status", STATUS_WORDS, STATUSES), Filter.text("supplier"));
    }

    @Override
    public Listing list(Map<String, String> filter, String after, int limit) {
        List<SuspensionView> found = views.suspensions(filter.get("supplier"), filter.get("status"), after, limit + 1);
        Page<SuspensionView> page = Page.of(found, limit, SuspensionView::suspensionNo);
        return new Listing(
                List.of("status", "supplier", "cause", "opened", "owner", "due"),
                page.items().stream().map(SuspensionBook::row).toList(),
                page.next());
    }

    private static Row row(SuspensionView view) {
        return new Row(
                view.suspensionNo(),
                List.of(
                        status(view),
                        text(view.supplierCode()),
                        code("supplier.cause", view.cause(), Tone.PLAIN),
                        at(view.openedAt()),
                        user(view.owner()),
                        due(view.closedAt() == null ? view.dueAt() : null)));
    }

    @Override
    public Optional<Sheet> sheet(String recordNo) {
        return views.suspension(recordNo)
                .map(view -> new Sheet(
                        view.suspensionNo(),
                        status(view),
                        view.owner(),
                        view.closedAt() == null ? view.dueAt() : null,
                        List.of(
                                new Fact("supplier", text(view.supplierCode())),
                                new Fact("cause", code("supplier.cause", view.cause(), Tone.PLAIN)),
                                new Fact("opened", at(view.openedAt())),
                                new Fact("graceUntil", at(view.graceUntil())),
                                new Fact("suspendedAt", at(view.suspendedAt())),
                                new Fact("closed", at(view.closedAt()))),
                        quotes(view),
                        List.of()));
    }

    private static List<Quote> quotes(SuspensionView view) {
        List<Quote> quotes = new ArrayList<>();
        quotes.add(new Quote("suspensionReason", view.reason()));
        if (view.conclusion() != null) {
            quotes.add(new Quote("conclusion", view.conclusion()));
        }
        return quotes;
    }

    private static Cell status(SuspensionView view) {
        Tone tone =
                switch (view.status()) {
                    case "SUSPENDED", "EXCLUDED" -> Tone.BAD;
                    case "WARNED" -> Tone.WARM;
                    default -> Tone.PLAIN;
                };
        return code(STATUS_WORDS, view.status(), tone);
    }

    @Override
    public OptionalLong open() {
        return OptionalLong.of(views.openSuspensions());
    }

    @Override
    public List<Action> actions(String recordNo) {
        return recordNo != null
                ? List.of()
                : List.of(new Action(
                        "suspend",
                        "POST",
                        "/api/v1/supplier-suspensions",
                        List.of(
                                Input.of("supplierCode", Input.Type.TEXT, true),
                                Input.of("reason", Input.Type.LONG_TEXT, true),
                                Input.of("graceUntil", Input.Type.INSTANT, false)),
                        Set.of(Roles.QUALITY, Roles.MANAGER)));
    }
}
