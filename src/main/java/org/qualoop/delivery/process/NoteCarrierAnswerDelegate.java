package org.qualoop.delivery.process;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.delivery.ClaimStatus;
import org.qualoop.delivery.domain.ParcelClaims;
import org.springframework.stereotype.Component;

/** Books what the carrier pays, or why he does not. */
@Component
class NoteCarrierAnswerDelegate implements JavaDelegate {

    private final ParcelClaims parcelClaims;

    NoteCarrierAnswerDelegate(ParcelClaims parcelClaims) {
        this.parcelClaims = parcelClaims;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ClaimStatus answer = ClaimStatus.valueOf((String) execution.getVariable(ParcelClaimNames.CLAIM_ANSWER));
        Object paid = execution.getVariable(ParcelClaimNames.CLAIM_PAID);
        BigDecimal amount = answer == ClaimStatus.PAID ? new BigDecimal(paid.toString()) : null;
        Object note = execution.getVariable(ParcelClaimNames.CLAIM_NOTE);
        parcelClaims.settle(execution.getProcessBusinessKey(), answer, amount, note == null ? null : note.toString());
    }
}
