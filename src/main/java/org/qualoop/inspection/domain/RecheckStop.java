package org.qualoop.inspection.domain;

import java.util.List;
import java.util.Set;
import org.qualoop.inspection.ShipGate.Reason;
import org.qualoop.inspection.ShipStop;
import org.qualoop.inspection.data.RecheckMapper;
import org.qualoop.inspection.data.RecheckRow;
import org.qualoop.trace.TraceApi.OutboundView;
import org.springframework.stereotype.Component;

/** Stops a parcel while its recheck is open, has failed, or ended with its cancellation. */
@Component
class RecheckStop implements ShipStop {

    private static final Set<String> FAILED = Set.of("FAILED", "CANCELLED");
    private static final Set<String> OPEN = Set.of("OPEN", "SHIPPED");

    private final RecheckMapper rechecks;

    RecheckStop(RecheckMapper rechecks) {
        this.rechecks = rechecks;
    }

    @Override
    public List<Reason> reasons(OutboundView outbound) {
        return rechecks.newestOf(List.of(outbound.outboundNo())).stream()
                .filter(recheck -> OPEN.contains(recheck.status()) || FAILED.contains(recheck.status()))
                .map(RecheckStop::reason)
                .toList();
    }

    private static Reason reason(RecheckRow recheck) {
        return FAILED.contains(recheck.status())
                ? new Reason(
                        "RECHECK_FAILED",
                        null,
                        null,
                        recheck.recheckNo(),
                        "复核不符 The recheck found a difference: " + recheck.finding())
                : new Reason("RECHECK_OPEN", null, null, recheck.recheckNo(), "发货前复核未完成 The recheck is not done yet");
    }
}
