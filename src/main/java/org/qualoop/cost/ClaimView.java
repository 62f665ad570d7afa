package org.qualoop.cost;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.Money;
import org.qualoop.platform.TaskView;

/**
 * A supplier claim as pages and APIs show it.
 *
 * @param from inclusive
 * @param to exclusive
 * @param claimed what the lines that are not left out add up to
 * @param letterId evidence id of the letter, null until it is written
 * @param agreed null while nothing is agreed on
 * @param settlement PAID or OFFSET, null until finance has confirmed
 * @param outcome FULL, PARTLY or REJECTED; null while open or withdrawn
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ClaimView(
        String claimNo,
        ClaimStatus status,
        String supplierCode,
        String supplierName,
        Instant from,
        Instant to,
        Money claimed,
        String note,
        String approvedBy,
        String refusedReason,
        String letterId,
        Instant sentAt,
        Instant replyBy,
        Money agreed,
        String agreedBy,
        Money settled,
        String settlement,
        String settlementRef,
        String settledBy,
        Instant settledAt,
        String outcome,
        String withdrawnReason,
        String owner,
        String ownerGroup,
        Instant dueAt,
        Instant openedAt,
        String openedBy,
        Instant closedAt,
        List<Line> lines,
        List<Round> rounds,
        String processInstanceId,
        List<TaskView> tasks) {

    /**
     * A loss with the record that proves it.
     *
     * @param entryId line of the ledger
     * @param share what the supplier bears, in percent
     * @param leftOut why it is not claimed after all; null: it is
     */
    public record Line(
            int lineNo,
            long entryId,
            String recordNo,
            String item,
            String eventNo,
            Kind kind,
            String orderNo,
            String sku,
            String lotNo,
            Integer qty,
            Instant at,
            Money loss,
            BigDecimal share,
            Money amount,
            String leftOut) {}

    /**
     * @param reply ACCEPT, COUNTER, REJECT or SILENT
     * @param decision SETTLE, INSIST or GIVE_UP
     */
    public record Round(
            int roundNo,
            Instant at,
            String by,
            String reply,
            Money offered,
            String decision,
            Money amount,
            String words) {}
}
