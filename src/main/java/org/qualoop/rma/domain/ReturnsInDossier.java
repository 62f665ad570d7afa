package org.qualoop.rma.domain;

import java.util.List;
import org.qualoop.rma.RmaApi;
import org.qualoop.trace.DossierSection;
import org.springframework.stereotype.Component;

/** Returns in the archive of an order and in the trace of a lot. */
@Component
class ReturnsInDossier implements DossierSection {

    private final RmaApi returns;

    ReturnsInDossier(RmaApi returns) {
        this.returns = returns;
    }

    @Override
    public String name() {
        return "returns";
    }

    @Override
    public List<?> ofOrder(String orderNo) {
        return returns.ofOrder(orderNo);
    }

    @Override
    public List<?> ofLot(String sku, String lotNo) {
        return returns.ofLot(sku, lotNo);
    }
}
