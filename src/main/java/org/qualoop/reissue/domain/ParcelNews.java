package org.qualoop.reissue.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Engine;
import org.qualoop.platform.InList;
import org.qualoop.reissue.data.MisShipmentMapper;
import org.qualoop.trace.FactsStored;
import org.qualoop.trace.Schema;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.ShipmentView;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reports that wait for another parcel hear when it leaves, is delivered or comes back. */
@Component
class ParcelNews {

    private static final Set<String> OVER = Set.of("DELIVERED", "RETURNED", "REFUSED");

    private static final String OPEN = "select open_key from mis_shipment where open_key in (%s)";

    private final InList lists;
    private final MisShipmentMapper mapper;
    private final TraceApi trace;
    private final Engine engine;

    ParcelNews(InList lists, MisShipmentMapper mapper, TraceApi trace, Engine engine) {
        this.lists = lists;
        this.mapper = mapper;
        this.trace = trace;
        this.engine = engine;
    }

    @EventListener
    void on(FactsStored facts) {
        switch (facts.kind()) {
            case "shipments", "outbounds" -> tell(facts.orderNos());
            case "tracking-events" -> tracked(facts.keys());
            default -> {
                // Other facts say nothing of parcels.
            }
        }
    }

    private void tracked(List<String> keys) {
        if (mapper.countWaiting() == 0) {
            return;
        }
        tell(keys.stream()
                .map(key -> key.split(String.valueOf(Schema.SEPARATOR)))
                .filter(parts -> OVER.contains(parts[parts.length - 1]))
                .map(parts -> parts[0])
                .distinct()
                .flatMap(trackingNo -> trace.shipmentsByTracking(trackingNo).stream())
                .map(ShipmentView::orderNo)
                .collect(Collectors.toSet()));
    }

    private void tell(Set<String> orderNos) {
        for (List<String> part : Bulk.parts(lists.present(OPEN, orderNos))) {
            mapper.waiting(part).forEach(row -> engine.correlate("parcelNews", row.misNo(), Map.of()));
        }
    }
}
