package org.qualoop.delivery.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.delivery.domain.ParcelClaims;
import org.springframework.stereotype.Component;

/** Keeps the number that the carrier gave to the claim. */
@Component
class NoteClaimDelegate implements JavaDelegate {

    private final ParcelClaims parcelClaims;

    NoteClaimDelegate(ParcelClaims parcelClaims) {
        this.parcelClaims = parcelClaims;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object claimNo = execution.getVariable(ParcelClaimNames.CLAIM_NO);
        parcelClaims.numbered(execution.getProcessBusinessKey(), claimNo == null ? null : claimNo.toString());
    }
}
