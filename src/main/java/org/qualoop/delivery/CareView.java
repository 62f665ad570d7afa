package org.qualoop.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.qualoop.platform.Money;
import org.qualoop.platform.TaskView;

/**
 * One care for a late or stuck parcel, as pages and APIs show it. Without personal data.
 *
 * @param ref order number or tracking number
 * @param parcelStatus UNSHIPPED, SHIPPED (not picked up) or the carrier's last code
 * @param since last movement; for an order, when it was placed
 * @param promisedAt to be shipped or delivered by then, null when nothing was promised
 * @param wordsZh proposed words to the customer
 * @param claim null when nothing was claimed from the carrier
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CareView(
        String careNo,
        CareStatus status,
        Subject kind,
        String ref,
        String orderNo,
        String shipmentNo,
        String warehouse,
        String carrier,
        String parcelStatus,
        Instant since,
        Instant promisedAt,
        List<Broken> broken,
        int priority,
        String wordsZh,
        String wordsEn,
        String owner,
        String ownerGroup,
        Instant openedAt,
        Instant dueAt,
        Instant respondedAt,
        Instant closedAt,
        CareOutcome outcome,
        String note,
        String ncrNo,
        Money compensation,
        String paymentNo,
        Instant reissueWantedAt,
        Claim claim,
        String processInstanceId,
        List<TaskView> tasks) {

    /** @param resolvedAt null while it stands */
    public record Broken(Rule rule, Instant at, Instant resolvedAt) {}

    /** @param claimNo the carrier's number, null until it answered */
    public record Claim(ClaimStatus status, String claimNo, Money asked, Money paid, String note, String process) {}
}
