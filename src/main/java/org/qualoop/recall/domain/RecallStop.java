package org.qualoop.recall.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.inspection.ShipGate.Reason;
import org.qualoop.inspection.ShipStop;
import org.qualoop.recall.data.CampaignMapper;
import org.qualoop.recall.data.CampaignRow;
import org.qualoop.trace.LotId;
import org.qualoop.trace.TraceApi.OutboundView;
import org.springframework.stereotype.Component;

/** Stops what carries a lot, at any level, that is being recalled. */
@Component
class RecallStop implements ShipStop {

    private final CampaignMapper campaigns;
    private final Scopes scopes;

    RecallStop(CampaignMapper campaigns, Scopes scopes) {
        this.campaigns = campaigns;
        this.scopes = scopes;
    }

    @Override
    public List<Reason> reasons(OutboundView outbound) {
        Set<LotId> lots = outbound.lines().stream()
                .filter(line -> line.lotNo() != null)
                .map(line -> new LotId(line.sku(), line.lotNo()))
                .collect(Collectors.toSet());
        if (lots.isEmpty() || !campaigns.anyOpen()) {
            return List.of();
        }
        return campaigns.touching(lots).stream()
                .filter(CampaignRow::open)
                .flatMap(recall -> reasons(recall, lots))
                .toList();
    }

    private Stream<Reason> reasons(CampaignRow recall, Set<LotId> lots) {
        return scopes.lots(recall.recallNo()).stream()
                .filter(lots::contains)
                .map(lot -> new Reason(
                        "RECALL",
                        lot.sku(),
                        lot.lotNo(),
                        recall.recallNo(),
                        "批次正在召回 The lot is being recalled: " + lot.sku() + " / " + lot.lotNo() + " ("
                                + recall.recallNo() + ")"));
    }
}
