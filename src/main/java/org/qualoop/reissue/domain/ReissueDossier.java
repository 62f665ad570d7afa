package org.qualoop.reissue.domain;

import java.util.List;
import org.qualoop.reissue.ReissueApi;
import org.qualoop.trace.DossierSection;
import org.springframework.stereotype.Component;

/** Reissues in the archive of an order and in the trace of a lot. */
@Component
class ReissueDossier implements DossierSection {

    private final ReissueApi reissues;

    ReissueDossier(ReissueApi reissues) {
        this.reissues = reissues;
    }

    @Override
    public String name() {
        return "reissues";
    }

    @Override
    public List<?> ofOrder(String orderNo) {
        return reissues.ofOrder(orderNo);
    }

    @Override
    public List<?> ofLot(String sku, String lotNo) {
        return reissues.ofLot(sku, lotNo);
    }
}
