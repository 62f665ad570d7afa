package org.qualoop.supplier.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

/** The table {@code supplier_qualification}. Changes touch only an open one and say by their count whether they did. */
@Mapper
public interface QualificationMapper {

    /** When the supplier has an open one already, that one is locked instead and nothing is inserted. */
    void insertOrLock(QualificationRow row);

    Optional<QualificationRow> find(String no);

    Optional<QualificationRow> lock(String no);

    Optional<String> openOf(String supplierCode);

    Optional<QualificationRow> newestOf(String supplierCode);

    /** Newest first. */
    List<QualificationRow> page(String supplierCode, String status, String beforeNo, int limit);

    long countOpen();

    int setProcess(String no, String processInstanceId);

    int setOwner(String no, String owner, String ownerGroup, Instant dueAt);

    int setAudit(String no, BigDecimal score, boolean criticalFailed);

    int setSample(String no, int size, int defects, String result, String report);

    int setQualityDecision(String no, String by, String decision, String proposal);

    int setBuyerDecision(String no, String by, String decision, String joint, String reason, Instant at);

    int setConditions(String no, String conditions, Instant dueAt);

    int close(String no, String status, String reason, Instant at);

    void addItem(AuditItemRow row);

    void clearItems(String no);

    List<AuditItemRow> items(String no);

    /** @param minimum a critical item below it fails the audit */
    record AuditItemRow(
            String qualificationNo, String item, BigDecimal score, int weight, BigDecimal minimum, boolean critical) {

        public boolean failed() {
            return critical && score.compareTo(minimum) < 0;
        }
    }
}
