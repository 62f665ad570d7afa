package org.qualoop.complaint;

/**
 * A case was opened, or what the customer says has another defect now. Published in the same transaction.
 *
 * @param orderNo null while the customer has not named it
 * @param text the customer's words, null for a return
 */
public record CaseJudged(
        String caseNo, CaseSource source, String orderNo, String sku, String defectCode, String text) {}
