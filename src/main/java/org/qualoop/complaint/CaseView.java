package org.qualoop.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.qualoop.inspection.Severity;
import org.qualoop.platform.Money;
import org.qualoop.platform.TaskView;

/**
 * One customer case as pages and APIs show it.
 *
 * @param voice what the customer said; null for a return
 * @param respondedAt the owner's first action
 * @param regulator what the regulator (12315) is owed; null when it did not ask
 * @param processInstanceId the process that works on the case: its own, or the return's
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CaseView(
        String caseNo,
        CaseStatus status,
        Source source,
        CasePriority priority,
        String defectCode,
        Severity severity,
        boolean safety,
        String orderNo,
        String sku,
        String lotNo,
        String customerId,
        Voice voice,
        String owner,
        String ownerGroup,
        Instant saidAt,
        Instant openedAt,
        Instant dueAt,
        Instant respondedAt,
        Instant closedAt,
        String ncrNo,
        String contactResult,
        String replyText,
        Money compensation,
        Regulator regulator,
        String processInstanceId,
        List<TaskView> tasks) {

    public record Source(CaseSource kind, String channel, String ref) {}

    /**
     * The answer to the regulator.
     *
     * @param dueAt end of the statutory time
     * @param settled {@code AGREED} or {@code NOT_AGREED} with the customer; null until answered, as what follows
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Regulator(
            Instant dueAt, String reference, String reply, String settled, String answeredBy, Instant answeredAt) {}

    /** The customer's words as they stand now; {@code complaintKind} or {@code rating} is null. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Voice(Integer rating, String complaintKind, String text, String appendText, List<String> mediaUrls) {}
}
