package org.qualoop.rma.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.platform.EvidenceStore;
import org.qualoop.platform.EvidenceView;
import org.qualoop.platform.Problem;
import org.qualoop.rma.OrderRemedies;
import org.qualoop.rma.data.ReturnMapper;
import org.qualoop.rma.data.ReturnRow;
import org.qualoop.rma.data.ReturnStatus;
import org.qualoop.rma.data.ReturnType;
import org.springframework.stereotype.Service;

/** What people decide about a return, kept with it. */
@Service
public class ReturnDecisions {

    private static final String REISSUED = "REISSUED";

    private final ReturnMapper returns;
    private final Returns records;
    private final EvidenceStore evidence;
    private final ReturnFigures figures;
    private final RefundSum sum;
    private final PriorRemedies remedies;
    private final OrderRemedies orders;
    private final Clock clock;

    ReturnDecisions(
            ReturnMapper returns,
            Returns records,
            EvidenceStore evidence,
            ReturnFigures figures,
            RefundSum sum,
            PriorRemedies remedies,
            OrderRemedies orders,
            Clock clock) {
        this.returns = returns;
        this.records = records;
        this.evidence = evidence;
        this.figures = figures;
        this.sum = sum;
        this.remedies = remedies;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Customer service has agreed or rejected.
     *
     * @param agreedType null: as requested
     * @param agreedCause null: as the reason suggests
     * @return the type that was agreed on
     */
    public ReturnType confirmed(
            String rmaNo, String decision, String rejectReason, String agreedType, String agreedCause, String by) {
        ReturnRow row = records.get(rmaNo);
        ReturnType type = agreedType == null ? row.type() : ReturnType.valueOf(agreedType);
        String cause = agreedCause == null ? row.presumedCause() : agreedCause;
        returns.setDecision(rmaNo, decision, rejectReason, type, cause, by, clock.instant());
        records.note(rmaNo, "rma.decided", by, Map.of("decision", decision, "type", type.name()));
        return type;
    }

    public void awaitGoods(String rmaNo) {
        if (records.get(rmaNo).status() == ReturnStatus.REQUESTED) {
            records.move(rmaNo, ReturnStatus.AWAITING_GOODS);
        }
    }

    public void received(String rmaNo, String trackingNo, String by) {
        records.move(rmaNo, ReturnStatus.RECEIVED);
        returns.setReceipt(rmaNo, trackingNo, by, clock.instant());
        figures.received(rmaNo, clock.instant());
        records.note(rmaNo, "rma.received", by, Map.of("trackingNo", trackingNo == null ? "-" : trackingNo));
    }

    public void settledAs(String rmaNo, String settlement, String reason, String freightPayer) {
        records.move(rmaNo, ReturnStatus.SETTLING);
        returns.setSettlement(rmaNo, settlement, reason, freightPayer);
        Map<String, String> details = new HashMap<>();
        details.put("settlement", settlement);
        details.put("reason", reason);
        details.put("freightPayer", freightPayer);
        records.note(rmaNo, "rma.settlement", details);
    }

    /**
     * Finance has approved or refused.
     *
     * @param amount null: as proposed
     * @param approveReason why it is given back although it was made good before
     * @throws Problem 400 when the amount is more than can be given back, or none is known; or when units that were
     *     reissued are refunded without a reason
     */
    public BigDecimal approved(
            String rmaNo, String approval, Object amount, String approveReason, String refuseReason, String by) {
        ReturnRow row = records.get(rmaNo);
        boolean approves = "APPROVE".equals(approval);
        orders.hold(row.orderNo());
        if (approves && (approveReason == null || approveReason.isBlank()) && reissued(row)) {
            throw Problem.badRequest(
                    "/approveReason", "这些件已补发过，请写明为何仍退款 These units were reissued: say why they are refunded too");
        }
        BigDecimal value = amount == null
                ? row.refundAmount()
                : new BigDecimal(amount.toString()).setScale(2, RoundingMode.HALF_UP);
        if (approves && (value == null || value.signum() <= 0)) {
            throw Problem.badRequest("/approvedAmount", "请填写批准的金额 Name the amount to give back");
        }
        BigDecimal limit = sum.limit(row);
        if (approves && limit != null && value.compareTo(limit) > 0) {
            String most = limit.setScale(2, RoundingMode.HALF_UP).toPlainString();
            throw Problem.badRequest("/approvedAmount", "最多可退 %s / At most %s can be given back".formatted(most, most));
        }
        returns.setApproval(rmaNo, approval, refuseReason, approves ? value : row.refundAmount(), by);
        records.note(
                rmaNo,
                "rma.approval",
                by,
                Map.of(
                        "approval",
                        approval,
                        "amount",
                        approves ? value.toPlainString() : "-",
                        "reason",
                        approves && approveReason != null ? approveReason : "-"));
        return value;
    }

    /** When it was weighed, or since. */
    private boolean reissued(ReturnRow row) {
        return REISSUED.equals(row.settlementReason())
                || !remedies.against(row.orderNo(), records.lines(row.rmaNo())).isEmpty();
    }

    public void appealed(String rmaNo, String text) {
        returns.setAppeal(rmaNo, text);
        records.note(rmaNo, "rma.appealed", Map.of());
    }

    public void repaired(String rmaNo, String note, String by) {
        returns.setRepair(rmaNo, note);
        records.note(rmaNo, "rma.repaired", by, Map.of());
    }

    /** Everything that proves what came back, for the platform. */
    public String evidenceIds(String rmaNo) {
        List<String> ids =
                evidence.ofRecord(rmaNo).stream().map(EvidenceView::evidenceId).toList();
        return String.join(",", ids);
    }
}
