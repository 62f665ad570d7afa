package org.qualoop.recall;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.qualoop.platform.Money;
import org.qualoop.platform.TaskView;
import org.qualoop.trace.LotId;

/**
 * The answer of {@code GET /api/v1/recalls/{recallNo}}. Shares are fractions: 1 is all.
 *
 * @param lots those that were asked for
 * @param scope as it was frozen at start
 * @param additions what late facts added to it
 * @param leaks parcels that carried a lot in scope and left after the recall began
 * @param recovered units back from customers or shown to be destroyed
 * @param effectiveness recovered units of those that reached customers
 * @param target of the effectiveness
 * @param drill null for a recall
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RecallView(
        String recallNo,
        RecallStatus status,
        String regime,
        String reason,
        String risk,
        RiskLevel riskLevel,
        String ncrNo,
        List<LotId> lots,
        Scope scope,
        Additions additions,
        List<Hold> holds,
        List<Outbound> outbounds,
        Contacts contacts,
        long recovered,
        Recovery recovery,
        List<Remedy> remedies,
        BigDecimal effectiveness,
        BigDecimal target,
        Drill drill,
        Figures figures,
        Decision assessment,
        Decision approval,
        String solution,
        Duty report,
        Duty plan,
        Closing closing,
        String owner,
        String ownerGroup,
        Instant startedAt,
        String startedBy,
        Instant dueAt,
        Instant closedAt,
        String processInstanceId,
        List<TaskView> tasks) {

    /** Observed orders, customers and units; whoever received a lot by inference only is counted apart. */
    public record Scope(
            int lots,
            long orders,
            long customers,
            long units,
            long inferredOrders,
            long inferredCustomers,
            List<ScopeLot> lotsByLevel,
            Instant frozenAt) {}

    /** @param level steps of production from what was asked for, 0 for that itself */
    public record ScopeLot(String sku, String lotNo, int level, boolean late) {}

    public record Additions(
            int lots, long orders, long customers, long units, long inferredOrders, long leaked, List<Leak> leaks) {}

    public record Leak(
            String shipmentNo,
            String orderNo,
            String warehouse,
            String sku,
            String lotNo,
            Integer qty,
            Instant shippedAt) {}

    /** @param status REQUESTED, CONFIRMED, UNSUPPORTED (a person holds it), SIMULATED in a drill */
    public record Hold(
            String warehouse,
            String sku,
            String lotNo,
            long qty,
            String status,
            Instant requestedAt,
            Instant confirmedAt,
            String confirmedBy,
            String note) {}

    /** @param status REQUESTED, STOPPED, TOO_LATE, SIMULATED in a drill */
    public record Outbound(
            String outboundNo,
            String orderNo,
            String warehouse,
            String status,
            Instant requestedAt,
            Instant answeredAt) {}

    /**
     * In customers.
     *
     * @param sent to whom a message was given at least once, or whom a person contacted
     * @param reached whose channel took it, whom a person reached, or who answered
     * @param responded who answered
     * @param rehearsed whom a drill went through: nothing was sent to them
     */
    public record Contacts(
            long customers,
            long contactable,
            long sent,
            long reached,
            long responded,
            long unreached,
            long rehearsed,
            int round) {}

    /**
     * Units, reconciled: what parcels brought back and what warehouses booked as returned are two views of the same
     * goods; the larger counts, lot by lot.
     */
    public record Recovery(long arrived, long bookedIn, long disposed, long scrapped) {}

    public record Remedy(String kind, String status, long count, long units, Money amount) {}

    public record Drill(double secondsToTrace, BigDecimal located, BigDecimal contactable, BigDecimal massBalance) {}

    /** As for a drill. */
    public record Figures(double secondsToTrace, BigDecimal located, BigDecimal contactable, BigDecimal massBalance) {}

    public record Decision(String by, Instant at, String verdict, String text) {}

    /** A duty towards the authority. */
    public record Duty(Instant dueAt, Instant doneAt, String reference) {}

    public record Closing(String by, String conclusion, String stockFate, String belowTargetReason, String signature) {}
}
