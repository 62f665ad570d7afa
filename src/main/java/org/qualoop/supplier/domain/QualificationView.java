package org.qualoop.supplier.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.qualoop.platform.TaskView;

/**
 * A qualification with what was found, who decided what, and its open tasks.
 *
 * @param auditScore mean of the items by weight, 0 to 100; null before the audit
 * @param decision the stricter of the two decisions
 */
public record QualificationView(
        String qualificationNo,
        String supplierCode,
        String supplierName,
        String category,
        String contactEmail,
        String kind,
        String status,
        String words,
        String applicant,
        Instant appliedAt,
        String owner,
        String ownerGroup,
        Instant dueAt,
        BigDecimal auditScore,
        Boolean criticalFailed,
        List<Item> auditItems,
        Sample sample,
        String proposal,
        Decision quality,
        Decision purchasing,
        String decision,
        String decisionReason,
        String conditions,
        Instant conditionsDueAt,
        Instant decidedAt,
        Instant closedAt,
        String processInstanceId,
        List<TaskView> tasks) {

    public record Item(String item, BigDecimal score, int weight, boolean critical, boolean failed) {}

    public record Sample(int size, int defects, String result, String report) {}

    public record Decision(String by, String decision) {}
}
