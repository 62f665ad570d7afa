package org.qualoop.ncr.domain;

import java.util.List;
import org.qualoop.inspection.LotRejected;
import org.qualoop.inspection.RejectedLots;
import org.qualoop.inspection.RejectionOutcome;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrClosed;
import org.qualoop.ncr.NcrDisposed;
import org.qualoop.ncr.NcrRequest;
import org.qualoop.ncr.NcrStatus;
import org.qualoop.ncr.SourceKind;
import org.qualoop.ncr.data.NcrDetailMapper;
import org.qualoop.platform.CurrentUser;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Goods that receiving rejected get a quality exception of their own, and its decision goes back to the inspection, which
 * moves the stock.
 */
@Component
class RejectedDeliveries {

    private final NcrApi ncrs;
    private final NcrDetailMapper details;
    private final RejectedLots rejected;

    /** The API is asked for late: it uses what uses this one. */
    RejectedDeliveries(@Lazy NcrApi ncrs, NcrDetailMapper details, RejectedLots rejected) {
        this.ncrs = ncrs;
        this.details = details;
        this.rejected = rejected;
    }

    @EventListener
    void on(LotRejected lot) {
        ncrs.openOrJoin(new NcrRequest(
                SourceKind.INSPECTION,
                lot.ref(),
                null,
                lot.sku(),
                lot.lotNo(),
                lot.defectCode(),
                lot.severity(),
                lot.inspectionNo() + " × " + lot.qty() + ": " + lot.reasons(),
                false));
    }

    @EventListener
    void on(NcrDisposed event) {
        tell(event.ncrNo(), RejectionOutcome.valueOf(event.disposition().name()));
    }

    @EventListener
    void on(NcrClosed event) {
        if (event.status() == NcrStatus.REJECTED) {
            tell(event.ncrNo(), RejectionOutcome.NOT_CONFIRMED);
        }
    }

    private void tell(String ncrNo, RejectionOutcome outcome) {
        details.sources(List.of(ncrNo)).stream()
                .filter(source -> source.kind() == SourceKind.INSPECTION)
                .forEach(source -> rejected.decide(source.ref(), outcome, CurrentUser.name()));
    }
}
