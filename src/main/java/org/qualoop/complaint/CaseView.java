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
        String processInstanceId,
        List<TaskView> tasks) {

    public record Source(CaseSource kind, String channel, String ref) {}

    /** The customer's words as they stand now; {@code complaintKind} or {@code rating} is null. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Voice(Integer rating, String complaintKind, String text, String appendText, List<String> mediaUrls) {}
}
