package org.qualoop.cost.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.qualoop.cost.Basis;
import org.qualoop.cost.ClaimStatus;
import org.qualoop.cost.data.ClaimLineRow;
import org.qualoop.cost.data.ClaimMapper;
import org.qualoop.cost.data.ClaimRow;
import org.qualoop.cost.data.EntryRow;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a claim ends: its money booked against the losses that it stands for, given up, or withdrawn. */
@Component
@Transactional
public class ClaimEnd {

    private final ClaimMapper claims;
    private final ClaimRecords records;
    private final Ledger ledger;
    private final Engine engine;
    private final Timeline timeline;
    private final Clock clock;

    ClaimEnd(ClaimMapper claims, ClaimRecords records, Ledger ledger, Engine engine, Timeline timeline, Clock clock) {
        this.claims = claims;
        this.records = records;
        this.ledger = ledger;
        this.engine = engine;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * The money is here, or was deducted from what we owe. It is shared over the claim's lines by their amounts, to the
     * cent, so that the sums of every lot, supplier and stage are net of it.
     *
     * @param how PAID or OFFSET
     * @param amount null: as agreed
     * @throws Problem 400 when it is more than was agreed on
     */
    public void settled(String claimNo, String how, BigDecimal amount, String ref, String by) {
        ClaimRow claim = records.open(claimNo, ClaimStatus.AGREED);
        BigDecimal money = amount == null ? claim.agreed() : amount.setScale(2, java.math.RoundingMode.HALF_UP);
        if (money.compareTo(claim.agreed()) > 0) {
            String most = claim.agreed().toPlainString();
            throw Problem.badRequest(
                    "/settledAmount", "约定的是 %s，不能更多 It was agreed on %s, not more".formatted(most, most));
        }
        Instant now = clock.instant();
        if (claims.setSettled(claimNo, money, how, ref, by, now) == 1) {
            book(claim, money, now);
            timeline.add(claimNo, "claim.settled", by, Map.of("how", how, "amount", money.toPlainString()));
        }
    }

    private void book(ClaimRow claim, BigDecimal money, Instant now) {
        List<ClaimLineRow> lines = claims.lines(claim.claimNo()).stream()
                .filter(ClaimLineRow::claimed)
                .toList();
        List<BigDecimal> parts =
                Cents.split(money, lines.stream().map(ClaimLineRow::amount).toList());
        for (int i = 0; i < lines.size(); i++) {
            if (parts.get(i).signum() > 0) {
                ledger.book(entry(claim, lines.get(i), parts.get(i).negate(), now));
            }
        }
    }

    private EntryRow entry(ClaimRow claim, ClaimLineRow line, BigDecimal back, Instant now) {
        return new EntryRow(
                null,
                claim.claimNo(),
                "settlement-" + line.lineNo(),
                1,
                null,
                line.category(),
                Kind.CLAIM,
                line.stage(),
                back,
                back,
                claim.currency(),
                Basis.GIVEN,
                line.eventNo(),
                line.orderNo(),
                line.sku(),
                line.lotNo(),
                claim.supplierCode(),
                null,
                null,
                null,
                null,
                now,
                null,
                null,
                now,
                CurrentUser.name());
    }

    /** Closes a claim of which the money is settled, or nothing is to be had. */
    public void close(String claimNo) {
        ClaimRow claim = records.locked(claimNo);
        boolean nothing = claim.settled() == null;
        boolean full = !nothing && claim.settled().compareTo(claim.claimed()) == 0;
        String outcome = nothing ? "REJECTED" : full ? "FULL" : "PARTLY";
        ClaimStatus status = nothing ? ClaimStatus.REJECTED : ClaimStatus.SETTLED;
        if (claims.close(claimNo, status, outcome, null, clock.instant()) == 1) {
            timeline.add(claimNo, "claim.closed", CurrentUser.name(), Map.of("outcome", outcome));
        }
    }

    /** The buyer does not send it after all: the process ends by itself. */
    public void dropped(String claimNo, String reason, String by) {
        free(records.open(claimNo, ClaimStatus.DRAFT), reason, by);
    }

    /**
     * Takes an open claim back; its losses may be claimed again.
     *
     * @throws Problem 409 when it is closed
     */
    public void withdraw(String claimNo, String reason, String by) {
        ClaimRow claim = records.locked(claimNo);
        if (!claim.status().open() || claim.settled() != null) {
            throw Problem.conflict("索赔已了结，不能撤回 The claim is over and cannot be withdrawn");
        }
        free(claim, reason, by);
        engine.correlate("claimWithdrawn", claimNo, Map.of("supplierKnows", claim.sent()));
    }

    private void free(ClaimRow claim, String reason, String by) {
        claims.close(claim.claimNo(), ClaimStatus.WITHDRAWN, null, reason, clock.instant());
        claims.free(claim.claimNo());
        timeline.add(claim.claimNo(), "claim.withdrawn", by, Map.of("reason", reason == null ? "-" : reason));
    }
}
