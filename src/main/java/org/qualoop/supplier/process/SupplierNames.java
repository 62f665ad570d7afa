package org.qualoop.supplier.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the supplier diagrams call their variables, and how they are read. */
final class SupplierNames {

    static final String SUPPLIER_CODE = "supplierCode";
    static final String DECIDERS = "deciders";
    static final String DOCUMENTS_COMPLETE = "documentsComplete";
    static final String MISSING_DOCUMENTS = "missingDocuments";
    static final String GIVE_UP_REASON = "giveUpReason";
    static final String DOC_TYPE = "docType";
    static final String DOC_NUMBER = "docNumber";
    static final String DOC_VALID_UNTIL = "docValidUntil";
    static final String AUDIT_FINDINGS = "auditFindings";
    static final String AUDIT_MINUTES = "auditMinutes";
    static final String CRITICAL_FAILED = "criticalFailed";
    static final String SAMPLE_SIZE = "sampleSize";
    static final String SAMPLE_DEFECTS = "sampleDefects";
    static final String SAMPLE_RESULT = "sampleResult";
    static final String SAMPLE_REPORT = "sampleReport";
    static final String PROPOSAL = "proposal";
    static final String QUALITY_DECISION = "qualityDecision";
    static final String QUALITY_REASON = "qualityReason";
    static final String BUYER_DECISION = "buyerDecision";
    static final String BUYER_REASON = "buyerReason";
    static final String CONDITIONS = "conditions";
    static final String DECISION = "decision";
    static final String DECISION_REASON = "decisionReason";
    static final String VALID_FOR = "validFor";
    static final String FOLLOW_UP_IN = "followUpIn";
    static final String CAUSE_NOTE = "causeNote";
    static final String REVIEW_REASON = "reviewReason";
    static final String MORE_DUE = "moreDue";

    private SupplierNames() {}

    static String recordNo(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }
}
