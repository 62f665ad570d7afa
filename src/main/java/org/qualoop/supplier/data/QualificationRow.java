package org.qualoop.supplier.data;

import java.math.BigDecimal;
import java.time.Instant;

/** One row of {@code supplier_qualification}. */
public record QualificationRow(
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
        Integer sampleSize,
        Integer sampleDefects,
        String sampleResult,
        String sampleReport,
        String proposal,
        String qualityDecider,
        String qualityDecision,
        String buyerDecider,
        String buyerDecision,
        String decision,
        String decisionReason,
        String conditions,
        Instant conditionsDueAt,
        Instant decidedAt,
        Instant closedAt,
        String processInstanceId,
        String openKey) {

    public boolean open() {
        return openKey != null;
    }

    public static QualificationRow applied(
            String no,
            String code,
            String name,
            String category,
            String contactEmail,
            String kind,
            String words,
            String applicant,
            Instant at) {
        return new QualificationRow(
                no,
                code,
                name,
                category,
                contactEmail,
                kind,
                "OPEN",
                words,
                applicant,
                at,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                code);
    }
}
