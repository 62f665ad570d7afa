package org.qualoop.supplier.process;

import java.math.BigDecimal;
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

    /** null when nothing was entered. */
    static String text(DelegateExecution execution, String name) {
        Object value = execution.getVariable(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    /** Forms and clients send numbers as they like; null when nothing was entered. */
    static BigDecimal number(DelegateExecution execution, String name) {
        String value = text(execution, name);
        return value == null ? null : new BigDecimal(value);
    }

    static int count(DelegateExecution execution, String name) {
        return number(execution, name).intValue();
    }
}
