package org.qualoop.inspection.data;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.inspection.InspectionFilter;
import org.qualoop.inspection.InspectionMode;
import org.qualoop.inspection.InspectionVerdict;

/** The inspection lot. Changes of quantity are guarded: they say by their count whether they took place. */
@Mapper
public interface InspectionMapper {

    void insert(InspectionRow row);

    Optional<InspectionRow> find(String inspectionNo);

    Optional<InspectionRow> lock(String inspectionNo);

    List<InspectionRow> ofReceipts(@Param("receiptNos") Collection<String> receiptNos);

    /** Those that do not know their supplier yet. */
    List<InspectionRow> withoutSupplier(@Param("poNos") Collection<String> poNos);

    List<InspectionRow> page(
            @Param("filter") InspectionFilter filter,
            @Param("beforeAt") Instant beforeAt,
            @Param("beforeNo") String beforeNo,
            @Param("limit") int limit);

    long count(@Param("filter") InspectionFilter filter);

    int lastPart(String receiptNo, int lineNo);

    int setProcess(String inspectionNo, String processInstanceId);

    int setOwner(String inspectionNo, String owner, String ownerGroup, Instant dueAt);

    int setLine(
            String inspectionNo,
            String poNo,
            String supplierCode,
            String warehouse,
            Instant receivedAt,
            LocalDate producedOn,
            LocalDate expiresOn);

    int setMode(String inspectionNo, InspectionMode mode, String modeReason);

    int setQuantities(String inspectionNo, int receivedQty, int acceptedQty, int rejectedQty);

    int setPlan(String inspectionNo, Integer minRemainingDays, String sopKey, Integer sopVersion, String documents);

    int setExpiry(String inspectionNo, LocalDate expiresOn);

    /** Nothing happens when more would be judged than was received. */
    int judge(String inspectionNo, int acceptedQty, int rejectedQty);

    /** Rejected units become accepted ones. */
    int concede(String inspectionNo, int qty);

    /** Nothing happens when more would be released than is pending. */
    int releaseUrgently(String inspectionNo, int qty, String by);

    /** Only when nothing is pending. */
    int close(String inspectionNo, InspectionVerdict verdict, Instant closedAt);

    int withdraw(String inspectionNo, Instant closedAt);
}
