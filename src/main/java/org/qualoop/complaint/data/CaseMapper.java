package org.qualoop.complaint.data;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.complaint.CaseFilter;
import org.qualoop.complaint.CasePriority;
import org.qualoop.complaint.CaseSource;
import org.qualoop.inspection.Severity;

/** Customer cases. Changes of what is decided touch only open cases and say by their count whether they did. */
@Mapper
public interface CaseMapper {

    void insert(NewCase row);

    Optional<CaseRow> find(String caseNo);

    Optional<CaseRow> lock(String caseNo);

    Optional<CaseRow> ofSource(
            @Param("kind") CaseSource kind, @Param("channel") String channel, @Param("ref") String ref);

    Optional<CaseRow> ofRecord(String recordNo);

    /** Cases of the customer that were opened before. */
    int countOfCustomer(@Param("customerId") String customerId, @Param("before") Instant before);

    long count(@Param("filter") CaseFilter filter);

    List<CaseRow> page(
            @Param("filter") CaseFilter filter,
            @Param("beforeAt") Instant beforeAt,
            @Param("beforeNo") String beforeNo,
            @Param("limit") int limit);

    List<CaseRow> ofOrder(String orderNo);

    List<CaseRow> ofLot(@Param("sku") String sku, @Param("lotNo") String lotNo);

    int setProcess(@Param("caseNo") String caseNo, @Param("processInstanceId") String processInstanceId);

    int setOwner(
            @Param("recordNo") String recordNo,
            @Param("owner") String owner,
            @Param("ownerGroup") String ownerGroup,
            @Param("dueAt") Instant dueAt);

    /** Only the first action counts. */
    int setResponded(@Param("recordNo") String recordNo, @Param("at") Instant at);

    int setJudgement(
            @Param("caseNo") String caseNo,
            @Param("defectCode") String defectCode,
            @Param("severity") Severity severity,
            @Param("priority") CasePriority priority,
            @Param("safety") boolean safety,
            @Param("ncrNo") String ncrNo);

    int setGoods(
            @Param("caseNo") String caseNo,
            @Param("orderNo") String orderNo,
            @Param("sku") String sku,
            @Param("lotNo") String lotNo,
            @Param("customerId") String customerId,
            @Param("ncrNo") String ncrNo);

    int setNcr(@Param("caseNo") String caseNo, @Param("ncrNo") String ncrNo);

    void moveNcr(@Param("from") String from, @Param("to") String to);

    int setInjury(@Param("caseNo") String caseNo, @Param("open") boolean open, @Param("note") String note);

    int setServed(@Param("caseNo") String caseNo, @Param("at") Instant at, @Param("served") Served served);

    int close(@Param("caseNo") String caseNo, @Param("at") Instant at);

    int reopen(@Param("caseNo") String caseNo);
}
