package org.qualoop.rma.data;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The return itself. */
@Mapper
public interface ReturnMapper {

    void insert(ReturnRow row);

    Optional<ReturnRow> find(String rmaNo);

    Optional<ReturnRow> ofRequest(String channel, String requestId);

    List<ReturnRow> ofOrder(String orderNo);

    /** Returns of these orders whose lines do not know their goods yet. */
    List<ReturnRow> withoutGoods(Collection<String> orderNos);

    List<ReturnRow> ofReturnTracking(String trackingNo);

    /** Newest first; those opened before {@code after} when that is given. */
    List<ReturnRow> page(@Param("status") String status, @Param("after") String after, @Param("limit") int limit);

    long countOpen();

    List<ReturnRow> ofLot(String sku, String lotNo);

    /** @return 0 when the return is not in the status {@code from} any more */
    int move(String rmaNo, ReturnStatus from, ReturnStatus to);

    int setProcess(String rmaNo, String processInstanceId);

    int setCase(String rmaNo, String caseNo);

    /** What a shop's revision may change. */
    int revise(ReturnRow row);

    int setCustomer(String rmaNo, String channel, String customerId);

    int setEligibility(String rmaNo, String eligibility, String note);

    int setOwner(String rmaNo, String owner, String group, Instant dueAt);

    int setDueAt(String rmaNo, Instant dueAt);

    int setDecision(
            String rmaNo, String decision, String rejectReason, ReturnType type, String cause, String by, Instant at);

    int setReceipt(String rmaNo, String trackingNo, String by, Instant at);

    int setGrading(String rmaNo, String by, Instant at, Boolean giftsReturned);

    int setSum(String rmaNo, BigDecimal refundable, BigDecimal amount, String currency);

    int setSettlement(String rmaNo, String settlement, String reason, String freightPayer);

    int setApproval(String rmaNo, String approval, String refuseReason, BigDecimal amount, String by);

    int setAppeal(String rmaNo, String text);

    int setRepair(String rmaNo, String note);

    /** A closed return whose goods never came starts over. @return 0 when it is open or its goods are here */
    int reopen(String rmaNo);

    int close(String rmaNo, Outcome outcome, Instant at);

    void addBuyerEvidence(String rmaNo, int position, String url);

    void clearBuyerEvidence(String rmaNo);

    List<String> buyerEvidence(String rmaNo);
}
