package org.qualoop.supplier.web;

import static org.qualoop.platform.RecordBook.Cell.at;
import static org.qualoop.platform.RecordBook.Cell.code;
import static org.qualoop.platform.RecordBook.Cell.due;
import static org.qualoop.platform.RecordBook.Cell.number;
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
import org.qualoop.supplier.Standing;
import org.qualoop.supplier.SupplierStanding;
import org.qualoop.supplier.domain.Documents;
import org.qualoop.supplier.domain.QualificationView;
import org.qualoop.supplier.domain.SupplierViews;
import org.springframework.stereotype.Component;

/** Qualifications as pages show them, with the supplier's documents and when they expire. */
@Component
class QualificationBook implements RecordBook {

    private static final List<String> STATUSES =
            List.of("OPEN", "CONDITIONAL", "APPROVED", "REJECTED", "WITHDRAWN", "SUSPENDED");
    private static final String STATUS_WORDS = "supplier.qualification";

    private final SupplierViews views;
    private final Documents documents;
    private final SupplierStanding standing;

    QualificationBook(SupplierViews views, Documents documents, SupplierStanding standing) {
        this.views = views;
        this.documents = documents;
        this.standing = standing;
    }

    @Override
    public String name() {
        return "supplier-qualifications";
    }

    @Override
    public Family family() {
        return Family.SUPPLIER;
    }

    @Override
    public String icon() {
        return "shield";
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.BUYER, Roles.QUALITY, Roles.INSPECTOR);
    }

    @Override
    public boolean owns(String recordNo) {
        return recordNo.startsWith("SQ-");
    }

    @Override
    public List<Filter> filters() {
        return List.of(new Filter("status", STATUS_WORDS, STATUSES), Filter.text("supplier"));
    }

    @Override
    public Listing list(Map<String, String> filter, String after, int limit) {
        List<QualificationView> found =
                views.qualifications(filter.get("supplier"), filter.get("status"), after, limit + 1);
        Page<QualificationView> page = Page.of(found, limit, QualificationView::qualificationNo);
        return new Listing(
                List.of("status", "supplier", "supplierName", "kind", "score", "owner", "due"),
                page.items().stream().map(QualificationBook::row).toList(),
                page.next());
    }

    private static Row row(QualificationView view) {
        return new Row(
                view.qualificationNo(),
                List.of(
                        status(view),
                        text(view.supplierCode()),
                        text(view.supplierName()),
                        code("supplier.kind", view.kind(), Tone.PLAIN),
                        view.auditScore() == null ? text(null) : number(view.auditScore()),
                        user(view.owner()),
                        due(view.closedAt() == null ? view.dueAt() : null)));
    }

    @Override
    public Optional<Sheet> sheet(String recordNo) {
        return views.qualification(recordNo)
                .map(view -> new Sheet(
                        view.qualificationNo(),
                        status(view),
                        view.owner(),
                        view.closedAt() == null ? view.dueAt() : null,
                        facts(view),
                        quotes(view),
                        List.of(
                                DocumentGrid.of(documents.of(view.supplierCode())),
                                new Grid(
                                        "checklist",
                                        List.of("item", "score", "weight", "critical"),
                                        view.auditItems().stream()
                                                .map(QualificationBook::line)
                                                .toList()))));
    }

    private List<Fact> facts(QualificationView view) {
        List<Fact> facts = new ArrayList<>();
        Standing now = standing.of(view.supplierCode());
        facts.add(new Fact("supplier", text(view.supplierCode())));
        facts.add(new Fact("supplierName", text(view.supplierName())));
        facts.add(new Fact("category", code("supplier.category", view.category(), Tone.PLAIN)));
        facts.add(new Fact("contact", text(view.contactEmail())));
        facts.add(
                new Fact("standing", code("supplier.standing", now.status(), now.suspended() ? Tone.BAD : Tone.PLAIN)));
        facts.add(new Fact("kind", code("supplier.kind", view.kind(), Tone.PLAIN)));
        facts.add(new Fact("applicant", user(view.applicant())));
        facts.add(new Fact("applied", at(view.appliedAt())));
        if (view.auditScore() != null) {
            facts.add(new Fact("score", number(view.auditScore())));
        }
        if (view.sample() != null) {
            facts.add(new Fact("sample", text(sample(view.sample()))));
        }
        decision(facts, "quality", view.quality());
        decision(facts, "purchasing", view.purchasing());
        return facts;
    }

    private static String sample(QualificationView.Sample sample) {
        return "%s · %d/%d · %s".formatted(sample.result(), sample.defects(), sample.size(), sample.report());
    }

    private static void decision(List<Fact> facts, String label, QualificationView.Decision decision) {
        if (decision != null) {
            facts.add(new Fact(label, code("supplier.verdict", decision.decision(), Tone.PLAIN)));
            facts.add(new Fact(label + "By", user(decision.by())));
        }
    }

    private static List<Quote> quotes(QualificationView view) {
        List<Quote> quotes = new ArrayList<>();
        quote(quotes, "words", view.words());
        quote(quotes, "conditions", view.conditions());
        quote(quotes, "decisionReason", view.decisionReason());
        return quotes;
    }

    private static void quote(List<Quote> quotes, String label, String text) {
        if (text != null) {
            quotes.add(new Quote(label, text));
        }
    }

    private static Cell status(QualificationView view) {
        Tone tone =
                switch (view.status()) {
                    case "APPROVED" -> Tone.GOOD;
                    case "REJECTED", "SUSPENDED" -> Tone.BAD;
                    case "CONDITIONAL" -> Tone.WARM;
                    default -> Tone.PLAIN;
                };
        return code(STATUS_WORDS, view.status(), tone);
    }

    private static List<Cell> line(QualificationView.Item item) {
        return List.of(
                code("supplier.item", item.item(), Tone.PLAIN),
                new Cell(Cell.Kind.NUMBER, item.score(), null, item.failed() ? Tone.BAD : Tone.PLAIN),
                number(item.weight()),
                code("supplier.critical", item.critical(), Tone.PLAIN));
    }

    @Override
    public OptionalLong open() {
        return OptionalLong.of(views.openQualifications());
    }

    @Override
    public List<Action> actions(String recordNo) {
        if (recordNo == null) {
            return List.of(new Action(
                    "apply",
                    "POST",
                    "/api/v1/supplier-qualifications",
                    List.of(
                            Input.of("supplierCode", Input.Type.TEXT, true),
                            Input.of("name", Input.Type.TEXT, false),
                            Input.of("category", Input.Type.TEXT, false),
                            Input.of("contactEmail", Input.Type.TEXT, false),
                            Input.of("text", Input.Type.LONG_TEXT, false)),
                    Set.of(Roles.BUYER)));
        }
        return views.qualification(recordNo)
                .map(view -> List.of(DocumentGrid.add(view.supplierCode())))
                .orElse(List.of());
    }
}
