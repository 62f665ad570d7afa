package org.qualoop.recall.data;

import java.math.BigDecimal;
import java.time.Instant;
import org.qualoop.recall.RecallStatus;
import org.qualoop.recall.RiskLevel;

/** A recall or drill as it is stored. */
public record CampaignRow(
        String recallNo,
        String reason,
        String risk,
        RiskLevel riskLevel,
        String regime,
        boolean drill,
        RecallStatus status,
        String ncrNo,
        Instant startedAt,
        String startedBy,
        Instant frozenAt,
        long traceMillis,
        int lots,
        long orders,
        long customers,
        long units,
        long inferredOrders,
        long inferredCustomers,
        BigDecimal target,
        Integer rounds,
        int roundNo,
        Boolean contactInferred,
        String owner,
        String ownerGroup,
        Instant dueAt,
        String assessedBy,
        Instant assessedAt,
        String assessment,
        String approvedBy,
        Instant approvedAt,
        String approval,
        String approvalNote,
        String solution,
        Instant reportDueAt,
        Instant reportedAt,
        String reportRef,
        Instant planDueAt,
        Instant plannedAt,
        String planRef,
        BigDecimal located,
        BigDecimal contactable,
        BigDecimal massBalance,
        BigDecimal effectiveness,
        String stockFate,
        String conclusion,
        String belowTargetReason,
        String signature,
        String closedBy,
        Instant closedAt,
        boolean scopeStale,
        boolean settling,
        String processInstanceId) {

    public boolean open() {
        return status.open();
    }
}
