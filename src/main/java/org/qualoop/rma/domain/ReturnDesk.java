package org.qualoop.rma.domain;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Numbers;
import org.qualoop.rma.data.LineMapper;
import org.qualoop.rma.data.LineRow;
import org.qualoop.rma.data.Outcome;
import org.qualoop.rma.data.PlatformState;
import org.qualoop.rma.data.ReturnMapper;
import org.qualoop.rma.data.ReturnRow;
import org.qualoop.rma.data.ReturnStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where claims come in: the first opens a return and its process, later ones revise it. */
@Service
@Transactional
public class ReturnDesk {

    private static final String PROCESS = "return-inspection";

    private static final Set<Outcome> OVER_WITHOUT_GOODS =
            Set.of(Outcome.REJECTED, Outcome.WITHDRAWN, Outcome.NOT_RETURNED);
    private static final Set<PlatformState> GOES_ON =
            Set.of(PlatformState.OPEN, PlatformState.AGREED, PlatformState.INTERVENED);

    private final ReturnMapper returns;
    private final LineMapper lines;
    private final Returns records;
    private final OrderedGoods goods;
    private final ReturnedParcels parcels;
    private final CasesOfReturns cases;
    private final ReturnRules rules;
    private final ReturnFigures figures;
    private final Engine engine;
    private final Numbers numbers;
    private final Clock clock;

    ReturnDesk(
            ReturnMapper returns,
            LineMapper lines,
            Returns records,
            OrderedGoods goods,
            ReturnedParcels parcels,
            CasesOfReturns cases,
            ReturnRules rules,
            ReturnFigures figures,
            Engine engine,
            Numbers numbers,
            Clock clock) {
        this.returns = returns;
        this.lines = lines;
        this.records = records;
        this.goods = goods;
        this.parcels = parcels;
        this.cases = cases;
        this.rules = rules;
        this.figures = figures;
        this.engine = engine;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Opens a return and starts its process, in the caller's transaction. */
    public ReturnRow open(Claim claim, String by) {
        String rmaNo = numbers.next(Returns.SERIES);
        returns.insert(newRow(rmaNo, claim));
        claim.lines().forEach(line -> lines.insert(LineRow.asked(rmaNo, line.orderLineNo(), line.qty())));
        keepEvidence(rmaNo, claim.evidenceUrls());
        goods.fill(rmaNo);
        figures.asked(rmaNo);
        records.note(
                rmaNo,
                "rma.opened",
                by,
                Map.of("source", claim.source().name(), "type", claim.type().name(), "orderNo", claim.orderNo()));
        returns.setProcess(rmaNo, engine.start(PROCESS, rmaNo, start(records.get(rmaNo))));
        cases.open(rmaNo);
        parcels.requestHasComeFor(rmaNo, claim.returnTrackingNo());
        return records.get(rmaNo);
    }

    /** A new revision of a shop's request. */
    void revise(ReturnRow row, Claim claim, String by) {
        ReturnRow revised = revised(row, claim);
        returns.revise(revised);
        if (row.status() == ReturnStatus.REQUESTED && row.decision() == null) {
            replaceLines(row.rmaNo(), claim);
        }
        returns.clearBuyerEvidence(row.rmaNo());
        keepEvidence(row.rmaNo(), claim.evidenceUrls());
        if (platformMoved(row, revised)) {
            records.note(row.rmaNo(), "rma.platformStatus", by, platformDetails(revised));
            if (comesBack(revised)) {
                startAgain(row.rmaNo(), by);
            }
            engine.correlate("platformStatusChanged", row.rmaNo(), Map.of());
        }
        if (!Objects.equals(row.returnTrackingNo(), claim.returnTrackingNo())) {
            parcels.requestHasComeFor(row.rmaNo(), claim.returnTrackingNo());
        }
    }

    /** We thought it was over, and the platform goes on: after a rejection it steps in, or the buyer asks again. */
    private static boolean comesBack(ReturnRow row) {
        return row.outcome() != null
                && OVER_WITHOUT_GOODS.contains(row.outcome())
                && GOES_ON.contains(row.platformState());
    }

    private void startAgain(String rmaNo, String by) {
        if (returns.reopen(rmaNo) == 1) {
            records.note(rmaNo, "rma.reopened", by, Map.of());
            returns.setProcess(rmaNo, engine.start(PROCESS, rmaNo, start(records.get(rmaNo))));
        }
    }

    private void replaceLines(String rmaNo, Claim claim) {
        figures.unasked(rmaNo);
        lines.delete(rmaNo);
        claim.lines().forEach(line -> lines.insert(LineRow.asked(rmaNo, line.orderLineNo(), line.qty())));
        goods.fill(rmaNo);
        figures.asked(rmaNo);
    }

    private void keepEvidence(String rmaNo, List<String> urls) {
        for (int i = 0; i < urls.size(); i++) {
            returns.addBuyerEvidence(rmaNo, i, urls.get(i));
        }
    }

    private static boolean platformMoved(ReturnRow before, ReturnRow now) {
        return !Objects.equals(before.platformStatus(), now.platformStatus())
                || !Objects.equals(before.deadlineAt(), now.deadlineAt())
                || !Objects.equals(before.refundedAt(), now.refundedAt())
                || before.type() != now.type();
    }

    private static Map<String, String> platformDetails(ReturnRow row) {
        Map<String, String> details = new HashMap<>();
        details.put("word", row.platformStatus() == null ? "-" : row.platformStatus());
        details.put("state", row.platformState().name());
        if (row.refundedAt() != null) {
            details.put("refundedAt", row.refundedAt().toString());
        }
        if (row.deadlineAt() != null) {
            details.put("deadlineAt", row.deadlineAt().toString());
        }
        return details;
    }

    /** What the diagram's expressions may ask before the first step has run. */
    private static Map<String, Object> start(ReturnRow row) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("type", row.type().name());
        variables.put("platformState", row.platformState().name());
        variables.put("platformRefunded", row.refundedByPlatform());
        variables.put("ownerGroup", null);
        variables.put("arrived", false);
        return variables;
    }

    private ReturnRow newRow(String rmaNo, Claim claim) {
        return Rows.of(rmaNo, claim, rules.reason(claim.reasonCode()), state(null, claim), clock.instant());
    }

    private ReturnRow revised(ReturnRow row, Claim claim) {
        return Rows.revised(row, claim, rules.reason(claim.reasonCode()), state(row, claim));
    }

    /** A word that nobody knows is kept and shown, and changes nothing. */
    private PlatformState state(ReturnRow before, Claim claim) {
        PlatformState now = rules.platformState(claim.platformStatus());
        return now == PlatformState.UNKNOWN && before != null ? before.platformState() : now;
    }
}
