package org.qualoop.complaint.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qualoop.complaint.CaseApi;
import org.qualoop.complaint.CaseFilter;
import org.qualoop.complaint.CasePage;
import org.qualoop.complaint.CaseSource;
import org.qualoop.complaint.CaseStatus;
import org.qualoop.complaint.CaseView;
import org.qualoop.platform.Family;
import org.qualoop.platform.RecordBook;
import org.qualoop.platform.Roles;
import org.qualoop.trace.Fact;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Complaints that came without a review, and the form for entering one; each leads to its case. */
@Component
@Order(20)
class ComplaintBook implements RecordBook {

    private static final List<String> COLUMNS =
            List.of("status", "kind", "words", "order", "owner", "due", "regulatorDue");
    private static final List<String> STATUS =
            Arrays.stream(CaseStatus.values()).map(Enum::name).toList();

    private final CaseApi cases;

    ComplaintBook(CaseApi cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "complaints";
    }

    @Override
    public Family family() {
        return Family.COMPLAINTS;
    }

    @Override
    public String icon() {
        return "bell";
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.CUSTOMER_SERVICE, Roles.CS_LEAD, Roles.QUALITY);
    }

    /** The case has a page of its own. */
    @Override
    public boolean owns(String recordNo) {
        return false;
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                new Filter("status", "book.complaints.status", STATUS), Filter.text("owner"), Filter.text("order"));
    }

    @Override
    public Listing list(Map<String, String> filter, String after, int limit) {
        CaseStatus status =
                STATUS.contains(filter.getOrDefault("status", "")) ? CaseStatus.valueOf(filter.get("status")) : null;
        CasePage page = cases.list(
                new CaseFilter(status, CaseSource.COMPLAINT, filter.get("owner"), filter.get("order"), null),
                after,
                limit);
        return new Listing(
                COLUMNS, page.items().stream().map(ComplaintBook::row).toList(), page.next());
    }

    @Override
    public Optional<Sheet> sheet(String recordNo) {
        return cases.find(recordNo)
                .filter(one -> one.voice() != null)
                .map(one -> new Sheet(
                        one.caseNo(),
                        row(one).cells().get(0),
                        one.owner(),
                        one.dueAt(),
                        List.of(
                                new Fact("number", Cell.record(one.caseNo())),
                                new Fact("kind", row(one).cells().get(1)),
                                new Fact("order", Cell.order(one.orderNo())),
                                new Fact("regulatorDue", row(one).cells().get(6))),
                        List.of(new Quote("words", one.voice().text())),
                        List.of()));
    }

    @Override
    public List<Action> actions(String recordNo) {
        return List.of(new Action(
                "enter",
                "POST",
                "/api/v1/cases",
                List.of(
                        Input.choice(
                                "kind", true, "book.complaints.kind", List.of("PHONE", "CHAT", "TICKET", "REGULATOR")),
                        Input.of("text", Input.Type.LONG_TEXT, true),
                        Input.of("orderNo", Input.Type.TEXT, false),
                        Input.of("sku", Input.Type.TEXT, false),
                        Input.of("customerId", Input.Type.TEXT, false),
                        Input.of("channel", Input.Type.TEXT, false),
                        Input.of("complaintId", Input.Type.TEXT, false),
                        Input.of("createdAt", Input.Type.INSTANT, false)),
                Set.of(Roles.CUSTOMER_SERVICE, Roles.CS_LEAD)));
    }

    private static Row row(CaseView one) {
        String kind = one.voice() == null ? null : one.voice().complaintKind();
        return new Row(
                one.caseNo(),
                List.of(
                        Cell.code(
                                "book.complaints.status",
                                one.status(),
                                one.status() == CaseStatus.OPEN ? Tone.WARM : Tone.PLAIN),
                        Cell.code("book.complaints.kind", kind, "REGULATOR".equals(kind) ? Tone.BAD : Tone.PLAIN),
                        Cell.text(one.voice() == null ? null : brief(one.voice().text())),
                        Cell.order(one.orderNo()),
                        Cell.user(one.owner()),
                        Cell.due(one.dueAt()),
                        Cell.due(
                                one.regulator() == null ? null : one.regulator().dueAt())));
    }

    private static String brief(String words) {
        return words == null || words.length() <= 60 ? words : words.substring(0, 60) + "…";
    }
}
