package org.qualoop.inspection.domain;

import java.time.LocalDate;
import java.util.Map;
import org.qualoop.inspection.Severity;

/**
 * What the inspector says on leaving his task; everything may be absent.
 *
 * @param found totals by class, only those that were typed
 * @param documents reference by kind of document
 * @param documentsMissing a demanded document cannot be shown
 */
public record Findings(
        Map<Severity, Integer> found,
        String defectCode,
        int destroyed,
        LocalDate expiresOn,
        Map<String, String> documents,
        boolean documentsMissing) {

    Integer found(Severity severity) {
        return found.get(severity);
    }
}
