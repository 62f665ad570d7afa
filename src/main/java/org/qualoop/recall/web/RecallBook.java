package org.qualoop.recall.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.qualoop.platform.Family;
import org.qualoop.platform.RecordBook;
import org.qualoop.platform.Roles;
import org.qualoop.recall.RecallApi;
import org.qualoop.recall.RecallReply;
import org.qualoop.recall.RecallStatus;
import org.qualoop.recall.RecallView;
import org.qualoop.recall.data.CampaignMapper;
import org.qualoop.recall.data.CampaignRow;
import org.qualoop.recall.data.ScopeMapper;
import org.qualoop.recall.domain.Recalls;
import org.qualoop.recall.domain.Regimes;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pages of recalls and drills. */
@Component
@Order(70)
class RecallBook implements RecordBook {

    private static final List<String> COLUMNS =
            List.of("kind", "status", "reason", "regime", "orders", "customers", "owner", "started");
    private static final List<String> STATUSES =
            Arrays.stream(RecallStatus.values()).map(Enum::name).toList();
    private static final List<String> KINDS = List.of("RECALL", "DRILL");
    private static final List<String> ANSWERS =
            Arrays.stream(RecallReply.Answer.values()).map(Enum::name).toList();
    private static final List<String> REACTIONS =
            Arrays.stream(RecallReply.Reaction.values()).map(Enum::name).toList();

    private final RecallApi recalls;
    private final CampaignMapper campaigns;
    private final ScopeMapper scopes;
    private final Regimes regimes;

    RecallBook(RecallApi recalls, CampaignMapper campaigns, ScopeMapper scopes, Regimes regimes) {
        this.recalls = recalls;
        this.campaigns = campaigns;
        this.scopes = scopes;
        this.regimes = regimes;
    }

    @Override
    public String name() {
        return "recalls";
    }

    @Override
    public String page() {
        return "/recalls";
    }

    @Override
    public Family family() {
        return Family.RECALL;
    }

    @Override
    public String icon() {
        return "back";
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.QUALITY, Roles.CUSTOMER_SERVICE, Roles.CS_LEAD);
    }

    @Override
    public boolean owns(String recordNo) {
        return Recalls.owns(recordNo);
    }

    @Override
    public List<Filter> filters() {
        return List.of(new Filter("status", "recall.status", STATUSES), new Filter("kind", "recall.kind", KINDS));
    }

    @Override
    public Listing list(Map<String, String> filter, String after, int limit) {
        String wanted = filter.getOrDefault("status", "");
        String kind = filter.getOrDefault("kind", "");
        RecallStatus status = STATUSES.contains(wanted) ? RecallStatus.valueOf(wanted) : null;
        Boolean drill = KINDS.contains(kind) ? "DRILL".equals(kind) : null;
        List<CampaignRow> rows = campaigns.page(status, drill, after, limit);
        return new Listing(
                COLUMNS,
                rows.stream().map(RecallBook::row).toList(),
                rows.size() < limit ? null : rows.get(rows.size() - 1).recallNo());
    }

    private static Row row(CampaignRow recall) {
        return new Row(
                recall.recallNo(),
                List.of(
                        kind(recall.drill()),
                        status(recall.status()),
                        Cell.text(recall.reason()),
                        Cell.code("recall.regime", recall.regime(), Tone.PLAIN),
                        Cell.number(recall.orders()),
                        Cell.number(recall.customers()),
                        Cell.user(recall.owner()),
                        Cell.at(recall.startedAt())));
    }

    static Cell kind(boolean drill) {
        return Cell.code("recall.kind", drill ? "DRILL" : "RECALL", drill ? Tone.PLAIN : Tone.BAD);
    }

    private static Cell status(RecallStatus status) {
        return Cell.code("recall.status", status, status.open() ? Tone.WARM : Tone.GOOD);
    }

    @Override
    public Optional<Sheet> sheet(String recordNo) {
        return recalls.find(recordNo)
                .map(recall -> new Sheet(
                        recall.recallNo(),
                        status(recall.status()),
                        recall.owner(),
                        recall.dueAt(),
                        RecallFactList.facts(recall),
                        quotes(recall),
                        List.of()));
    }

    private static List<Quote> quotes(RecallView recall) {
        List<Quote> quotes = new ArrayList<>();
        quotes.add(new Quote("reason", recall.reason()));
        quotes.add(new Quote("risk", recall.risk()));
        if (recall.assessment() != null) {
            quotes.add(new Quote("assessment", recall.assessment().text()));
        }
        if (recall.closing() != null) {
            quotes.add(new Quote("conclusion", recall.closing().conclusion()));
        }
        if (recall.closing() != null && recall.closing().belowTargetReason() != null) {
            quotes.add(new Quote("belowTarget", recall.closing().belowTargetReason()));
        }
        return quotes;
    }

    @Override
    public List<String> ofOrder(String orderNo) {
        return scopes.recallsOfOrder(orderNo);
    }

    @Override
    public OptionalLong open() {
        return OptionalLong.of(recalls.countOpen());
    }

    @Override
    public List<Action> actions(String recordNo) {
        if (recordNo == null) {
            return List.of(start("startRecall", false), start("startDrill", true));
        }
        CampaignRow recall = campaigns.find(recordNo).orElse(null);
        if (recall == null) {
            return List.of();
        }
        List<Action> actions = new ArrayList<>();
        if (!recall.drill() && recall.status() != RecallStatus.REJECTED) {
            actions.add(reply(recordNo));
        }
        regimes.find(recall.regime()).ifPresent(regime -> regime.papers()
                .forEach(paper -> actions.add(new Action(
                        "paper." + paper.name(),
                        "GET",
                        "/api/v1/recalls/" + recordNo + "/papers/" + paper.name(),
                        List.of(),
                        Set.of(Roles.QUALITY, Roles.MANAGER, Roles.AUDITOR)))));
        return actions;
    }

    private Action start(String label, boolean drill) {
        return new Action(
                label,
                "POST",
                "/api/v1/recalls",
                List.of(
                        Input.rows(
                                "lots",
                                List.of(
                                        Input.of("sku", Input.Type.TEXT, true),
                                        Input.of("lotNo", Input.Type.TEXT, true))),
                        Input.of("reason", Input.Type.LONG_TEXT, true),
                        Input.of("risk", Input.Type.LONG_TEXT, true),
                        Input.choice("regime", true, "recall.regime", regimes.codes()),
                        Input.of("ncrNo", Input.Type.TEXT, false),
                        Input.of("drill", Input.Type.YES_NO, true).with(drill)),
                Set.of(Roles.QUALITY));
    }

    private static Action reply(String recallNo) {
        return new Action(
                "recordReply",
                "POST",
                "/api/v1/recalls/" + recallNo + "/replies",
                List.of(
                        Input.of("customerId", Input.Type.TEXT, true),
                        Input.of("orderNo", Input.Type.TEXT, false),
                        Input.choice("answer", true, "recall.answer", ANSWERS),
                        Input.of("qty", Input.Type.NUMBER, false),
                        Input.of("proofUrl", Input.Type.TEXT, false),
                        Input.choice("reaction", false, "recall.reaction", REACTIONS),
                        Input.of("text", Input.Type.LONG_TEXT, false)),
                Set.of(Roles.QUALITY, Roles.CUSTOMER_SERVICE));
    }
}
