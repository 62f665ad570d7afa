package org.qualoop.cost.web;

import static org.qualoop.platform.RecordBook.Cell.at;
import static org.qualoop.platform.RecordBook.Cell.code;
import static org.qualoop.platform.RecordBook.Cell.due;
import static org.qualoop.platform.RecordBook.Cell.money;
import static org.qualoop.platform.RecordBook.Cell.record;
import static org.qualoop.platform.RecordBook.Cell.text;
import static org.qualoop.platform.RecordBook.Cell.user;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.qualoop.cost.ClaimPage;
import org.qualoop.cost.ClaimStatus;
import org.qualoop.cost.ClaimView;
import org.qualoop.cost.domain.ClaimViews;
import org.qualoop.platform.Family;
import org.qualoop.platform.RecordBook;
import org.qualoop.platform.Roles;
import org.springframework.stereotype.Component;

/** Supplier claims as pages show them. */
@Component
class ClaimBook implements RecordBook {

    private static final List<String> STATUSES =
            Arrays.stream(ClaimStatus.values()).map(ClaimStatus::name).toList();
    private static final String STATUS = "claim.status";
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final ClaimViews views;

    ClaimBook(ClaimViews views) {
        this.views = views;
    }

    @Override
    public String name() {
        return "claims";
    }

    @Override
    public Family family() {
        return Family.CLAIMS;
    }

    @Override
    public String icon() {
        return "file";
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.BUYER, Roles.QUALITY, Roles.FINANCE);
    }

    @Override
    public boolean owns(String recordNo) {
        return recordNo.startsWith("CLM-");
    }

    @Override
    public List<Filter> filters() {
        return List.of(new Filter("status", STATUS, STATUSES), Filter.text("supplier"));
    }

    @Override
    public Listing list(Map<String, String> filter, String after, int limit) {
        String status = filter.get("status");
        ClaimPage page = views.page(
                STATUSES.contains(status) ? ClaimStatus.valueOf(status) : null, filter.get("supplier"), after, limit);
        return new Listing(
                List.of("status", "supplier", "from", "to", "claimed", "settled", "owner", "due"),
                page.items().stream().map(ClaimBook::row).toList(),
                page.next());
    }

    private static Row row(ClaimView view) {
        return new Row(
                view.claimNo(),
                List.of(
                        status(view),
                        text(view.supplierName() == null ? view.supplierCode() : view.supplierName()),
                        at(view.from()),
                        at(view.to()),
                        money(view.claimed()),
                        money(view.settled()),
                        user(view.owner()),
                        due(view.status().open() ? view.dueAt() : null)));
    }

    @Override
    public Optional<Sheet> sheet(String recordNo) {
        return views.find(recordNo)
                .map(view -> new Sheet(
                        view.claimNo(),
                        status(view),
                        view.owner(),
                        view.status().open() ? view.dueAt() : null,
                        facts(view),
                        view.note() == null ? List.of() : List.of(new Quote("note", view.note())),
                        List.of(lines(view), rounds(view))));
    }

    private static List<Fact> facts(ClaimView view) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "supplierCode", view.supplierCode(), text(view.supplierCode()));
        add(facts, "supplier", view.supplierName(), text(view.supplierName()));
        add(facts, "from", view.from(), at(view.from()));
        add(facts, "to", view.to(), at(view.to()));
        add(facts, "claimed", view.claimed(), money(view.claimed()));
        add(facts, "openedBy", view.openedBy(), user(view.openedBy()));
        add(facts, "opened", view.openedAt(), at(view.openedAt()));
        add(facts, "approvedBy", view.approvedBy(), user(view.approvedBy()));
        add(facts, "refusedReason", view.refusedReason(), text(view.refusedReason()));
        add(facts, "letter", view.letterId(), Cell.evidence(view.letterId()));
        add(facts, "replyBy", view.replyBy(), due(view.status() == ClaimStatus.SENT ? view.replyBy() : null));
        add(facts, "agreed", view.agreed(), money(view.agreed()));
        add(facts, "settled", view.settled(), money(view.settled()));
        add(facts, "settlement", view.settlement(), code("claim.settlement", view.settlement(), Tone.PLAIN));
        add(facts, "settlementRef", view.settlementRef(), text(view.settlementRef()));
        add(facts, "outcome", view.outcome(), code("claim.outcome", view.outcome(), Tone.PLAIN));
        add(facts, "withdrawnReason", view.withdrawnReason(), text(view.withdrawnReason()));
        return facts;
    }

    private static void add(List<Fact> facts, String label, Object value, Cell cell) {
        if (value != null) {
            facts.add(new Fact(label, cell));
        }
    }

    private static Grid lines(ClaimView view) {
        return new Grid(
                "lines",
                List.of("line", "record", "kind", "lot", "loss", "share", "amount", "leftOut"),
                view.lines().stream()
                        .map(line -> List.of(
                                Cell.number(line.lineNo()),
                                record(line.recordNo()),
                                code("cost.kind", line.kind(), Tone.PLAIN),
                                text(line.lotNo()),
                                money(line.loss()),
                                Cell.percent(line.share().divide(HUNDRED)),
                                money(line.amount()),
                                text(line.leftOut())))
                        .toList());
    }

    private static Grid rounds(ClaimView view) {
        return new Grid(
                "rounds",
                List.of("round", "at", "by", "reply", "offered", "decision", "amount", "words"),
                view.rounds().stream()
                        .map(round -> List.of(
                                Cell.number(round.roundNo()),
                                at(round.at()),
                                user(round.by()),
                                code("claim.reply", round.reply(), Tone.PLAIN),
                                money(round.offered()),
                                code("claim.decision", round.decision(), Tone.PLAIN),
                                money(round.amount()),
                                text(round.words())))
                        .toList());
    }

    private static Cell status(ClaimView view) {
        Tone tone =
                switch (view.status()) {
                    case SETTLED -> Tone.GOOD;
                    case REJECTED -> Tone.BAD;
                    case AGREED -> Tone.WARM;
                    default -> Tone.PLAIN;
                };
        return code(STATUS, view.status(), tone);
    }

    @Override
    public OptionalLong open() {
        return OptionalLong.of(views.countOpen());
    }

    @Override
    public List<Action> actions(String recordNo) {
        if (recordNo == null) {
            List<Input> inputs = List.of(
                    Input.of("supplierCode", Input.Type.TEXT, true),
                    Input.of("from", Input.Type.DATE, true),
                    Input.of("to", Input.Type.DATE, true),
                    Input.of("note", Input.Type.LONG_TEXT, false));
            return List.of(new Action("open", "POST", "/api/v1/claims", inputs, Set.of(Roles.BUYER, Roles.QUALITY)));
        }
        return views.find(recordNo)
                .filter(view -> view.status().open() && view.settled() == null)
                .map(view -> List.of(new Action(
                        "withdraw",
                        "POST",
                        "/api/v1/claims/" + recordNo + "/withdraw",
                        List.of(Input.of("reason", Input.Type.LONG_TEXT, true)),
                        Set.of(Roles.BUYER, Roles.QUALITY, Roles.MANAGER))))
                .orElse(List.of());
    }
}
