package org.qualoop.capa;

import java.util.List;
import org.qualoop.inspection.Severity;

/**
 * A problem that deserves an 8D.
 *
 * @param title null: made from defect and goods
 * @param sku null when it is about no goods
 * @param supplierCode null when not known or not his
 * @param severity null: the class of the defect
 * @param ncrNos what is known of it already; may be empty
 * @param text may be null
 */
public record CapaRequest(
        CapaReason reason,
        String title,
        String sku,
        String supplierCode,
        String lotNo,
        String defectCode,
        Severity severity,
        List<String> ncrNos,
        String text) {}
