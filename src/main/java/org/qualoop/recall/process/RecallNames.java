package org.qualoop.recall.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the diagrams of recalls call their variables, and how they are read. */
final class RecallNames {

    static final String TARGET = "target";
    static final String ROUNDS = "rounds";
    static final String ROUND_GAP = "roundGap";
    static final String CONTACT_INFERRED = "contactInferred";
    static final String REPORT_DAYS = "reportDays";
    static final String PLAN_DAYS = "planDays";
    static final String REPORT_DUE_AT = "reportDueAt";
    static final String PLAN_DUE_AT = "planDueAt";
    static final String RISK_LEVEL = "riskLevel";
    static final String ASSESSMENT = "assessment";
    static final String ASSESSED_BY = "assessedBy";
    static final String APPROVER = "approver";
    static final String APPROVAL = "approval";
    static final String APPROVAL_NOTE = "approvalNote";
    static final String SOLUTION = "solution";
    static final String APPROVED = "APPROVED";
    static final String CALLER = "caller";
    static final String BATCH_NO = "batchNo";
    static final String TAKEN = "taken";
    static final String UNREACHED = "unreached";
    static final String BY_HAND_NOTE = "byHandNote";
    static final String EFFECTIVENESS = "effectiveness";
    static final String TARGET_MET = "targetMet";
    static final String CONCLUSION = "conclusion";
    static final String STOCK_FATE = "stockFate";
    static final String BELOW_TARGET_REASON = "belowTargetReason";
    static final String SIGNATURE = "signature";
    static final String REPORT_REF = "reportRef";
    static final String PLAN_REF = "planRef";
    static final String LEAK = "leak";
    static final String HOLD_NO = "holdNo";
    static final String SKU = "sku";
    static final String LOT_NO = "lotNo";
    static final String WAREHOUSE = "warehouse";
    static final String SUPPORTED = "supported";
    static final String BY_HAND = "byHand";
    static final String HELD_NOTE = "heldNote";
    static final String OUTBOUND_NO = "outboundNo";
    static final String REACTION = "reaction";
    static final String REACTION_CHANNEL = "reactionChannel";
    static final String REACTION_NO = "reactionNo";
    static final String REACTION_AT = "reactionAt";
    static final String REACTION_REF = "reactionRef";
    static final String REMEDY_NO = "remedyNo";
    static final String REMEDY_KIND = "remedyKind";
    static final String ORDER_NO = "orderNo";
    static final String QTY = "qty";
    static final String AMOUNT = "amount";
    static final String CURRENCY = "currency";
    static final String REFUND_AMOUNT = "refundAmount";
    static final String REFUND_NO = "refundNo";
    static final String RESHIP_NO = "reshipNo";
    static final String REFUSAL_NOTE = "refusalNote";
    static final String TELL_TO = "tellTo";

    private RecallNames() {}

    static String no(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    static boolean flag(DelegateExecution execution, String name) {
        return Boolean.TRUE.equals(execution.getVariable(name));
    }

    static Date date(Instant at) {
        return at == null ? null : Date.from(at);
    }
}
