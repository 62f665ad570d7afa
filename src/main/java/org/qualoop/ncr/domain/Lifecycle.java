package org.qualoop.ncr.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.inspection.Severity;
import org.qualoop.ncr.Disposition;
import org.qualoop.ncr.NcrClosed;
import org.qualoop.ncr.NcrConfirmed;
import org.qualoop.ncr.NcrDisposed;
import org.qualoop.ncr.NcrStage;
import org.qualoop.ncr.NcrStatus;
import org.qualoop.ncr.NcrView.Liability;
import org.qualoop.ncr.data.NcrMapper;
import org.qualoop.ncr.data.NcrRow;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Money;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about an open NCR. Each step refuses an NCR that is not open any more. */
@Component
@Transactional
public class Lifecycle {

    private static final String COMPANY = "COMPANY";
    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final NcrMapper ncrs;
    private final Liabilities liabilities;
    private final DefectCatalogue defects;
    private final Linking linking;
    private final NcrFigures figures;
    private final ClosingCosts costs;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Lifecycle(
            NcrMapper ncrs,
            Liabilities liabilities,
            DefectCatalogue defects,
            Linking linking,
            NcrFigures figures,
            ClosingCosts costs,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ncrs = ncrs;
        this.liabilities = liabilities;
        this.defects = defects;
        this.linking = linking;
        this.figures = figures;
        this.costs = costs;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** The exception is real, and this is its defect. */
    public void confirm(String ncrNo, String defectCode, Severity severity) {
        NcrRow ncr = open(ncrNo);
        boolean safety = ncr.safety()
                || defects.find(defectCode)
                        .orElseThrow(
                                () -> Problem.badRequest("/defectCode", "没有这个缺陷代码 No such defect code: " + defectCode))
                        .safety();
        linking.rename(ncr, defectCode, severity, safety);
        ncrs.setStage(ncrNo, NcrStage.INVESTIGATION);
        log(ncrNo, "ncr.confirmed", Map.of("defectCode", defectCode, "severity", severity.name()));
        events.publishEvent(new NcrConfirmed(ncrNo));
    }

    public void reject(String ncrNo, String reason) {
        costs.tell(open(ncrNo), Money.cny(BigDecimal.ZERO), clock.instant());
        ncrs.close(ncrNo, NcrStatus.REJECTED, clock.instant(), reason, null, null, null);
        log(ncrNo, "ncr.rejected", Map.of("reason", reason));
        figures.withdrawn(ncrNo);
        events.publishEvent(new NcrClosed(ncrNo, NcrStatus.REJECTED));
    }

    /** @param secondParty bears what the accountable party does not; null: the company itself */
    public void recordCause(
            String ncrNo, String cause, String stage, String accountable, BigDecimal share, String secondParty) {
        open(ncrNo);
        ncrs.setCause(ncrNo, cause, stage, accountable);
        liabilities.store(ncrNo, sharesOf(accountable, share == null ? WHOLE : share, secondParty));
        log(ncrNo, "ncr.causeFound", Map.of("stage", stage, "accountable", accountable));
    }

    private static List<Liability> sharesOf(String accountable, BigDecimal first, String secondParty) {
        String rest = secondParty == null || secondParty.isBlank() ? COMPANY : secondParty;
        return first.compareTo(WHOLE) >= 0 || rest.equals(accountable)
                ? List.of(new Liability(accountable, WHOLE))
                : List.of(new Liability(accountable, first), new Liability(rest, WHOLE.subtract(first)));
    }

    public void recordDisposition(String ncrNo, Disposition disposition, String concession) {
        open(ncrNo);
        ncrs.setDisposition(ncrNo, disposition, concession);
        log(ncrNo, "ncr.disposed", Map.of("disposition", disposition.name()));
        events.publishEvent(new NcrDisposed(ncrNo, disposition));
    }

    /** @param cost what it took beside that which the ledger hears of anyway */
    public void close(String ncrNo, String verification, Money cost) {
        costs.tell(open(ncrNo), cost, clock.instant());
        ncrs.close(ncrNo, NcrStatus.CLOSED, clock.instant(), verification, cost.amount(), cost.currency(), null);
        log(ncrNo, "ncr.closed", Map.of("cost", cost.amount().toPlainString() + ' ' + cost.currency()));
        events.publishEvent(new NcrClosed(ncrNo, NcrStatus.CLOSED));
    }

    /** @param responsible null when the house has nobody in the group that the rule names */
    public void alertSafety(String ncrNo, String responsible) {
        log(ncrNo, "ncr.safetyAlarm", Map.of("owner", String.valueOf(responsible)));
    }

    public void recordSafety(String ncrNo, String action, String authorityReport) {
        log(ncrNo, "ncr.safetyHandled", Map.of("action", action, "authorityReport", authorityReport));
    }

    private NcrRow open(String ncrNo) {
        return ncrs.lock(ncrNo)
                .filter(NcrRow::open)
                .orElseThrow(() -> Problem.conflict("质量异常已经结束 The NCR is not open any more: " + ncrNo));
    }

    private void log(String ncrNo, String code, Map<String, String> entry) {
        timeline.add(ncrNo, code, CurrentUser.name(), entry);
    }
}
