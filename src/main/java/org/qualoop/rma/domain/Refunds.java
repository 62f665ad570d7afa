package org.qualoop.rma.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.qualoop.rma.data.RefundMapper;
import org.qualoop.rma.data.RefundRow;
import org.qualoop.rma.data.RefundRow.Status;
import org.qualoop.rma.data.ReturnRow;
import org.springframework.stereotype.Service;

/** A return is refunded at most once: one row stands between it and the payment system. */
@Service
public class Refunds {

    private final RefundMapper refunds;
    private final Returns records;
    private final Clock clock;

    Refunds(RefundMapper refunds, Returns records, Clock clock) {
        this.refunds = refunds;
        this.records = records;
        this.clock = clock;
    }

    public Optional<RefundRow> of(String rmaNo) {
        return refunds.find(rmaNo);
    }

    /** @return the amount to pay; empty when nothing is to be paid any more */
    public Optional<BigDecimal> reserve(String rmaNo) {
        ReturnRow row = records.get(rmaNo);
        BigDecimal amount = row.refundAmount();
        boolean moot = row.refundedByPlatform() || row.withdrawn() || amount == null || amount.signum() <= 0;
        if (moot) {
            records.note(rmaNo, "rma.refundMoot", Map.of());
            return Optional.empty();
        }
        if (of(rmaNo).isPresent()) {
            return refunds.reserveAgain(rmaNo, amount, clock.instant()) == 1 ? Optional.of(amount) : Optional.empty();
        }
        refunds.insert(
                new RefundRow(rmaNo, amount, row.currency(), Status.RESERVED, null, null, clock.instant(), null));
        records.note(rmaNo, "rma.refundReserved", Map.of("amount", amount.toPlainString(), "currency", row.currency()));
        return Optional.of(amount);
    }

    public void paid(String rmaNo, String refundNo) {
        settle(rmaNo, Status.RESERVED, Status.PAID, refundNo, null);
    }

    public void refused(String rmaNo) {
        settle(rmaNo, Status.RESERVED, Status.REFUSED, null, null);
    }

    public void paidByHand(String rmaNo, String reference, String by) {
        settle(rmaNo, Status.REFUSED, Status.PAID_BY_HAND, reference, by);
    }

    public void givenUp(String rmaNo, String reason) {
        settle(rmaNo, Status.REFUSED, Status.GIVEN_UP, null, reason);
    }

    /** The platform has paid: our own reservation is not needed any more. */
    public void release(String rmaNo) {
        of(rmaNo).ifPresent(row -> settle(rmaNo, row.status(), Status.BY_PLATFORM, null, null));
    }

    private void settle(String rmaNo, Status from, Status to, String refundNo, String note) {
        if (refunds.settle(rmaNo, from, to, refundNo, note, clock.instant()) == 1) {
            records.note(
                    rmaNo, "rma.refund", Map.of("status", to.name(), "refundNo", refundNo == null ? "-" : refundNo));
        }
    }
}
