package org.qualoop.delivery.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.delivery.domain.ParcelClaims;
import org.springframework.stereotype.Component;

/** Starts the claim from the carrier, once. */
@Component
class ClaimFromCarrierDelegate implements JavaDelegate {

    private final ParcelClaims parcelClaims;

    ClaimFromCarrierDelegate(ParcelClaims parcelClaims) {
        this.parcelClaims = parcelClaims;
    }

    @Override
    public void execute(DelegateExecution execution) {
        parcelClaims.open(execution.getProcessBusinessKey());
    }
}
