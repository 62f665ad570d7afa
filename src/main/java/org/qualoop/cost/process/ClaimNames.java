package org.qualoop.cost.process;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.qualoop.platform.Problem;
import org.qualoop.platform.process.Entered;

/** What {@code supplier-claim} calls its variables, and how they are read. */
final class ClaimNames {

    static final String DECISION = "claimDecision";
    static final String LEAVE_OUT = "leaveOut";
    static final String NOTE = "claimNote";
    /** Who sends the claim and therefore may not approve it. */
    static final String CLAIM_BY = "claimBy";

    static final String APPROVAL = "approval";
    static final String REFUSE_REASON = "refuseReason";
    static final String APPROVED = "approved";

    static final String LETTER_ID = "letterId";
    /** ISO 8601 duration that the supplier has to answer. */
    static final String REPLY_IN = "replyIn";

    static final String REPLY_BY = "replyBy";
    static final String ROUNDS = "rounds";

    static final String REPLY = "supplierReply";
    static final String OFFERED = "offeredAmount";
    static final String NEGOTIATION = "negotiation";
    static final String AGREED = "agreedAmount";
    static final String ANSWER = "answerText";
    /** Who agreed on the amount and therefore neither approves the waiver nor confirms the money. */
    static final String AGREED_BY = "agreedBy";

    static final String SETTLEMENT = "settlement";
    static final String SETTLED_AMOUNT = "settledAmount";
    static final String SETTLEMENT_REF = "settlementRef";

    private ClaimNames() {}

    static String claimNo(DelegateExecution execution) {
        return execution.getProcessBusinessKey();
    }

    /** Reads what this round gave and forgets it, so that the next round starts empty. */
    static String taken(DelegateExecution execution, String name) {
        String value = Entered.text(execution, name);
        execution.removeVariable(name);
        return value;
    }

    static BigDecimal amountTaken(DelegateExecution execution, String name) {
        String value = taken(execution, name);
        try {
            return value == null ? null : new BigDecimal(value).setScale(2, java.math.RoundingMode.HALF_UP);
        } catch (NumberFormatException e) {
            throw Problem.badRequest("/" + name, "须是金额 must be an amount: " + value);
        }
    }
}
