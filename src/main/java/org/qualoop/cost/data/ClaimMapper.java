package org.qualoop.cost.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.qualoop.cost.ClaimStatus;

/** Supplier claims with their lines and rounds. */
@Mapper
public interface ClaimMapper {

    void insert(ClaimRow row);

    Optional<ClaimRow> find(String claimNo);

    Optional<ClaimRow> lock(String claimNo);

    /** Newest first. */
    List<ClaimRow> page(
            @Param("status") ClaimStatus status,
            @Param("supplier") String supplier,
            @Param("after") String after,
            @Param("limit") int limit);

    long countOpen();

    /** @return 0 when the claim is not in the status {@code from} any more */
    int move(String claimNo, ClaimStatus from, ClaimStatus to);

    int setProcess(String claimNo, String processInstanceId);

    int setOwner(String claimNo, String owner, String ownerGroup, Instant dueAt);

    int setReview(String claimNo, BigDecimal claimed, String note);

    int setApproval(String claimNo, String approvedBy, String refusedReason);

    int setLetter(String claimNo, String letterId, Instant sentAt, Instant replyBy);

    int setReplyBy(String claimNo, Instant replyBy);

    int setAgreed(String claimNo, BigDecimal agreed, String agreedBy);

    int setSettled(String claimNo, BigDecimal settled, String how, String ref, String by, Instant at);

    int close(String claimNo, ClaimStatus status, String outcome, String withdrawnReason, Instant closedAt);

    /** Fails when another claim holds the loss. */
    void insertLine(ClaimLineRow row);

    List<ClaimLineRow> lines(String claimNo);

    int leaveOut(String claimNo, int lineNo, String why);

    /** The losses of the claim may be claimed again. */
    int free(String claimNo);

    /** Those of these losses that a claim holds. */
    List<String> held(Collection<String> lossKeys);

    void insertRound(RoundRow row);

    List<RoundRow> rounds(String claimNo);

    record RoundRow(
            String claimNo,
            int roundNo,
            Instant at,
            String byUser,
            String reply,
            BigDecimal offered,
            String decision,
            BigDecimal amount,
            String words) {}
}
