package org.qualoop.recall.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.recall.RecallStatus;
import org.qualoop.recall.RiskLevel;
import org.qualoop.trace.LotId;

/** The recall itself. */
@Mapper
public interface CampaignMapper {

    void insert(NewCampaign row);

    Optional<CampaignRow> find(String recallNo);

    /** Who promises and who settles take this row first: no promise falls between two settlements. */
    Optional<String> lock(String recallNo);

    /** Newest first. */
    List<CampaignRow> page(
            @Param("status") RecallStatus status,
            @Param("drill") Boolean drill,
            @Param("after") String after,
            int limit);

    long countOpen();

    int move(String recallNo, RecallStatus from, RecallStatus to);

    int setProcess(String recallNo, String processInstanceId);

    int setScope(String recallNo, ScopeCounts counts, Instant frozenAt, long traceMillis);

    int setPlan(
            String recallNo,
            BigDecimal target,
            int rounds,
            String roundGap,
            boolean contactInferred,
            Instant reportDueAt,
            Instant planDueAt);

    int setFigures(String recallNo, BigDecimal located, BigDecimal contactable, BigDecimal massBalance);

    int setOwner(String recallNo, String owner, String ownerGroup, Instant dueAt);

    int setAssessment(String recallNo, RiskLevel riskLevel, String assessment, String by, Instant at);

    int setApproval(String recallNo, String approval, String note, String solution, String by, Instant at);

    int setRound(String recallNo, int roundNo);

    int countBatch(String recallNo);

    int lastBatch(String recallNo);

    int setReport(String recallNo, String reportRef, Instant at);

    int setPlanned(String recallNo, String planRef, Instant at);

    int setEffectiveness(String recallNo, BigDecimal effectiveness);

    int setClosing(
            String recallNo,
            String conclusion,
            String stockFate,
            String belowTargetReason,
            String signature,
            BigDecimal effectiveness,
            String by,
            Instant at);

    /** @return 1 when the flag was not set before */
    int markStale(String recallNo);

    int clearStale(String recallNo);

    /** @return 1 when nobody settles now */
    int beginSettling(String recallNo);

    int endSettling(String recallNo);

    boolean anyOpen();

    /** Recalls that are no drill, not rejected, and have one of these lots in scope. */
    List<CampaignRow> touching(@Param("lots") Collection<LotId> lots);

    /** Recalls that are no drill, not rejected, and have lines of these orders. */
    List<CampaignRow> touchingOrders(@Param("orderNos") Collection<String> orderNos);
}
