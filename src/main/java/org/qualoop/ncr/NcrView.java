package org.qualoop.ncr;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.qualoop.inspection.Severity;
import org.qualoop.platform.Money;
import org.qualoop.platform.TaskView;

/**
 * One NCR as pages and APIs show it.
 *
 * @param source the report that opened it
 * @param sources every report that it answers, the first included
 * @param accountable who answers for it: the leading group at first, the responsible party once the cause is known
 * @param concession why the goods may be used as they are, and who granted it
 * @param conclusion how the disposition was verified, or why the NCR was rejected
 * @param held whether this NCR keeps its lot from leaving
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record NcrView(
        String ncrNo,
        NcrStatus status,
        NcrStage stage,
        Severity severity,
        boolean safety,
        String defectCode,
        Source source,
        List<Source> sources,
        String orderNo,
        String sku,
        String lotNo,
        String supplierCode,
        String text,
        int cases,
        boolean held,
        String owner,
        String ownerGroup,
        String accountable,
        List<Handover> handovers,
        Map<String, Long> minutesByGroup,
        List<Liability> liability,
        List<String> candidateGroups,
        Instant openedAt,
        String openedBy,
        Instant dueAt,
        Instant closedAt,
        String cause,
        String causeStage,
        Disposition disposition,
        String concession,
        String conclusion,
        Money cost,
        String mergedInto,
        String processInstanceId,
        List<TaskView> tasks) {

    public record Source(SourceKind kind, String ref, String orderNo, Instant at) {}

    /** The NCR went from one person to another. */
    public record Handover(Instant at, String from, String to, String group, String reason) {}

    /** @param share in percent */
    public record Liability(String party, BigDecimal share) {}
}
