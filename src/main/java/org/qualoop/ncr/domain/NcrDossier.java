package org.qualoop.ncr.domain;

import java.time.Instant;
import java.util.List;
import org.qualoop.inspection.Severity;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrStatus;
import org.qualoop.ncr.NcrView;
import org.qualoop.trace.DossierSection;
import org.springframework.stereotype.Component;

/** The NCRs in an order's archive and in a lot's trace. A merged one shows as the one that it goes on in. */
@Component
class NcrDossier implements DossierSection {

    record Entry(
            String ncrNo,
            NcrStatus status,
            NcrView.Source source,
            Severity severity,
            String defectCode,
            String sku,
            String lotNo,
            Instant openedAt,
            Instant closedAt) {}

    private final NcrApi ncrs;

    NcrDossier(NcrApi ncrs) {
        this.ncrs = ncrs;
    }

    @Override
    public String name() {
        return "ncrs";
    }

    @Override
    public List<Entry> ofOrder(String orderNo) {
        return entries(ncrs.ofOrder(orderNo));
    }

    @Override
    public List<Entry> ofLot(String sku, String lotNo) {
        return entries(ncrs.ofLot(sku, lotNo));
    }

    private static List<Entry> entries(List<NcrView> views) {
        return views.stream()
                .filter(view -> view.status() != NcrStatus.MERGED)
                .map(view -> new Entry(
                        view.ncrNo(),
                        view.status(),
                        view.source(),
                        view.severity(),
                        view.defectCode(),
                        view.sku(),
                        view.lotNo(),
                        view.openedAt(),
                        view.closedAt()))
                .toList();
    }
}
