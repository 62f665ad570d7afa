package org.qualoop.ncr;

import org.qualoop.inspection.Severity;

/**
 * A fault that somebody reports.
 *
 * @param ref number of the reporting record in its own world, e.g. {@code taobao/R-1}; null for a manual report
 * @param sku null when not known
 * @param lotNo null when not known; it is then taken from what the order received, when that is unambiguous
 * @param defectCode null or unknown: not specified
 * @param severity null: the class of the defect
 * @param text the reporter's words; may be null
 * @param safety whether the words speak of injury; the defect's own flag counts too
 */
public record NcrRequest(
        SourceKind source,
        String ref,
        String orderNo,
        String sku,
        String lotNo,
        String defectCode,
        Severity severity,
        String text,
        boolean safety) {}
