package org.qualoop.supplier.data;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

/** The table {@code supplier_suspension}. Changes touch only an open one and say by their count whether they did. */
@Mapper
public interface SuspensionMapper {

    /** When the supplier has an open one of that cause already, that one is locked instead and nothing is inserted. */
    void insertOrLock(SuspensionRow row);

    Optional<SuspensionRow> find(String no);

    Optional<String> openOf(String openKey);

    List<SuspensionRow> allOpenOf(String supplierCode);

    /** Newest first. */
    List<SuspensionRow> page(String supplierCode, String status, String beforeNo, int limit);

    long countOpen();

    int setProcess(String no, String processInstanceId);

    int setOwner(String no, String owner, String ownerGroup, Instant dueAt);

    int suspend(String no, Instant at);

    int close(String no, String status, String conclusion, Instant at);

    /** @param graceUntil until then the supplier is only warned; null: suspended at once */
    record SuspensionRow(
            String suspensionNo,
            String supplierCode,
            String cause,
            String reason,
            String status,
            Instant openedAt,
            String openedBy,
            Instant graceUntil,
            Instant suspendedAt,
            Instant closedAt,
            String conclusion,
            String owner,
            String ownerGroup,
            Instant dueAt,
            String processInstanceId,
            String openKey) {

        public boolean open() {
            return openKey != null;
        }

        public boolean suspended() {
            return open() && suspendedAt != null;
        }
    }
}
