package org.qualoop.delivery.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.delivery.CareFilter;
import org.qualoop.delivery.CareOutcome;
import org.qualoop.delivery.ClaimStatus;
import org.qualoop.delivery.Rule;

/** Cares and the rules broken in them. Changes say by their count whether they took place. */
@Mapper
public interface CareMapper {

    void insert(NewCare care);

    Optional<CareRow> find(String careNo);

    Optional<CareRow> lock(String careNo);

    long count(@Param("filter") CareFilter filter);

    List<CareRow> page(
            @Param("filter") CareFilter filter,
            @Param("beforeAt") Instant beforeAt,
            @Param("beforeNo") String beforeNo,
            @Param("limit") int limit);

    List<CareRow> ofOrder(String orderNo);

    List<BreakRow> breaks(@Param("careNos") Collection<String> careNos);

    /** A rule is broken, or broken again. */
    void addBreak(@Param("careNo") String careNo, @Param("rule") Rule rule, @Param("at") Instant at);

    int resolve(@Param("careNo") String careNo, @Param("rules") Collection<Rule> rules, @Param("at") Instant at);

    int unresolved(String careNo);

    int setProcess(@Param("careNo") String careNo, @Param("processInstanceId") String processInstanceId);

    int setParcel(
            @Param("careNo") String careNo,
            @Param("parcelStatus") String parcelStatus,
            @Param("sinceAt") Instant sinceAt,
            @Param("promisedAt") Instant promisedAt);

    int setAdvice(
            @Param("careNo") String careNo,
            @Param("priority") int priority,
            @Param("wordsZh") String wordsZh,
            @Param("wordsEn") String wordsEn);

    int setNcr(@Param("careNo") String careNo, @Param("ncrNo") String ncrNo);

    int setOwner(
            @Param("careNo") String careNo,
            @Param("owner") String owner,
            @Param("ownerGroup") String ownerGroup,
            @Param("dueAt") Instant dueAt);

    /** Only the first action counts. */
    int setResponded(@Param("careNo") String careNo, @Param("at") Instant at);

    int setNote(@Param("careNo") String careNo, @Param("note") String note);

    /** Money promised or, with null, not any more; what was paid stays. */
    int setPromise(@Param("careNo") String careNo, @Param("amount") BigDecimal amount);

    int setPaid(@Param("careNo") String careNo, @Param("paymentNo") String paymentNo);

    /** Only the first time. */
    int setReissueWanted(@Param("careNo") String careNo, @Param("at") Instant at);

    /** Only the first time. */
    int openClaim(@Param("careNo") String careNo, @Param("amount") BigDecimal amount);

    int setClaimProcess(@Param("careNo") String careNo, @Param("processInstanceId") String processInstanceId);

    int setClaimNo(@Param("careNo") String careNo, @Param("claimNo") String claimNo);

    int settleClaim(
            @Param("careNo") String careNo,
            @Param("status") ClaimStatus status,
            @Param("paid") BigDecimal paid,
            @Param("note") String note);

    int close(@Param("careNo") String careNo, @Param("outcome") CareOutcome outcome, @Param("at") Instant at);

    /** What ended it, known before the process has come to its end. */
    int setOutcome(@Param("careNo") String careNo, @Param("outcome") CareOutcome outcome);
}
