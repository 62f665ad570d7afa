package org.qualoop.recall.domain;

import java.util.List;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Money;
import org.qualoop.recall.RecallView;
import org.qualoop.recall.RecallView.Additions;
import org.qualoop.recall.RecallView.Closing;
import org.qualoop.recall.RecallView.Contacts;
import org.qualoop.recall.RecallView.Decision;
import org.qualoop.recall.RecallView.Drill;
import org.qualoop.recall.RecallView.Duty;
import org.qualoop.recall.RecallView.Hold;
import org.qualoop.recall.RecallView.Leak;
import org.qualoop.recall.RecallView.Outbound;
import org.qualoop.recall.RecallView.Recovery;
import org.qualoop.recall.RecallView.Remedy;
import org.qualoop.recall.RecallView.Scope;
import org.qualoop.recall.RecallView.ScopeLot;
import org.qualoop.recall.data.CampaignRow;
import org.qualoop.recall.data.ContactCounts;
import org.qualoop.recall.data.ContactMapper;
import org.qualoop.recall.data.HoldMapper;
import org.qualoop.recall.data.HoldRow;
import org.qualoop.recall.data.ReplyMapper;
import org.qualoop.recall.data.ScopeCounts;
import org.qualoop.recall.data.ScopeMapper;
import org.qualoop.recall.data.ScopeMapper.LotRow;
import org.qualoop.recall.domain.Figures.Recovered;
import org.springframework.stereotype.Component;

/** Puts together what is known of a recall. */
@Component
class RecallViews {

    private static final int SHOWN_LEAKS = 100;
    private static final double MILLIS = 1_000.0;

    private final ScopeMapper scopes;
    private final ContactMapper contacts;
    private final HoldMapper holds;
    private final ReplyMapper replies;
    private final Figures figures;
    private final Engine engine;

    RecallViews(
            ScopeMapper scopes,
            ContactMapper contacts,
            HoldMapper holds,
            ReplyMapper replies,
            Figures figures,
            Engine engine) {
        this.scopes = scopes;
        this.contacts = contacts;
        this.holds = holds;
        this.replies = replies;
        this.figures = figures;
        this.engine = engine;
    }

    RecallView view(CampaignRow row) {
        String no = row.recallNo();
        List<LotRow> lots = scopes.lots(no);
        Recovered recovered = figures.recovered(row);
        RecallView.Figures measured =
                new RecallView.Figures(row.traceMillis() / MILLIS, row.located(), row.contactable(), row.massBalance());
        return new RecallView(
                no,
                row.status(),
                row.regime(),
                row.reason(),
                row.risk(),
                row.riskLevel(),
                row.ncrNo(),
                lots.stream().filter(lot -> lot.step() == 0).map(LotRow::id).toList(),
                scope(row, lots),
                additions(no),
                holds(no),
                outbounds(no),
                contacts(row),
                recovered.units(),
                new Recovery(recovered.arrived(), recovered.bookedIn(), recovered.disposed(), recovered.scrapped()),
                remedies(no),
                row.closedAt() == null ? figures.effectiveness(row) : row.effectiveness(),
                row.target(),
                row.drill()
                        ? new Drill(
                                measured.secondsToTrace(),
                                measured.located(),
                                measured.contactable(),
                                measured.massBalance())
                        : null,
                measured,
                row.assessedAt() == null
                        ? null
                        : new Decision(
                                row.assessedBy(),
                                row.assessedAt(),
                                row.riskLevel().name(),
                                row.assessment()),
                row.approvedAt() == null
                        ? null
                        : new Decision(row.approvedBy(), row.approvedAt(), row.approval(), row.approvalNote()),
                row.solution(),
                row.reportDueAt() == null ? null : new Duty(row.reportDueAt(), row.reportedAt(), row.reportRef()),
                row.planDueAt() == null ? null : new Duty(row.planDueAt(), row.plannedAt(), row.planRef()),
                row.closedAt() == null
                        ? null
                        : new Closing(
                                row.closedBy(),
                                row.conclusion(),
                                row.stockFate(),
                                row.belowTargetReason(),
                                row.signature()),
                row.owner(),
                row.ownerGroup(),
                row.startedAt(),
                row.startedBy(),
                row.dueAt(),
                row.closedAt(),
                row.processInstanceId(),
                engine.openTasks(no));
    }

    private static Scope scope(CampaignRow row, List<LotRow> lots) {
        return new Scope(
                row.lots(),
                row.orders(),
                row.customers(),
                row.units(),
                row.inferredOrders(),
                row.inferredCustomers(),
                lots.stream()
                        .map(lot -> new ScopeLot(lot.sku(), lot.lotNo(), lot.step(), lot.addedAt() != null))
                        .toList(),
                row.frozenAt());
    }

    private Additions additions(String no) {
        ScopeCounts late = scopes.count(no, true);
        return new Additions(
                late.lots(),
                late.orders(),
                late.customers(),
                late.units(),
                late.inferredOrders(),
                scopes.countLeaks(no),
                scopes.leaks(no, SHOWN_LEAKS).stream()
                        .map(l -> new Leak(
                                l.shipmentNo(), l.orderNo(), l.warehouse(), l.sku(), l.lotNo(), l.qty(), l.shippedAt()))
                        .toList());
    }

    private List<Hold> holds(String no) {
        return holds.holds(no).stream().map(RecallViews::hold).toList();
    }

    static Hold hold(HoldRow row) {
        return new Hold(
                row.warehouse(),
                row.sku(),
                row.lotNo(),
                row.qty(),
                row.status().name(),
                row.requestedAt(),
                row.confirmedAt(),
                row.confirmedBy(),
                row.note());
    }

    private List<Outbound> outbounds(String no) {
        return holds.outbounds(no).stream()
                .map(o -> new Outbound(
                        o.outboundNo(), o.orderNo(), o.warehouse(), o.status().name(), o.requestedAt(), o.answeredAt()))
                .toList();
    }

    private Contacts contacts(CampaignRow row) {
        ContactCounts c = contacts.count(row.recallNo());
        return new Contacts(
                c.customers(),
                c.contactable(),
                c.sent(),
                c.reached(),
                c.responded(),
                c.unreached(),
                c.rehearsed(),
                row.roundNo());
    }

    private List<Remedy> remedies(String no) {
        return replies.remedies(no).stream()
                .map(r -> new Remedy(
                        r.kind(), r.status(), r.count(), r.units(), r.amount() == null ? null : Money.cny(r.amount())))
                .toList();
    }
}
