package org.qualoop.reissue.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.InList;
import org.qualoop.reissue.data.ReissueLineRow;
import org.qualoop.reissue.data.ReissueMapper;
import org.qualoop.reissue.data.ReissueRow;
import org.qualoop.trace.FactsStored;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.ShipmentView;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parcel of a reissue, whichever comes first: the step that waits for it, or the fact that it has left. */
@Service
@Transactional
public class ReissueParcels {

    /** Clocks of warehouses are not ours. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    private static final String REISSUED = "select order_no from reissue where order_no in (%s)";

    private final InList lists;
    private final ReissueMapper mapper;
    private final Reissues reissues;
    private final TraceApi trace;
    private final Engine engine;
    private final Clock clock;

    ReissueParcels(InList lists, ReissueMapper mapper, Reissues reissues, TraceApi trace, Engine engine, Clock clock) {
        this.lists = lists;
        this.mapper = mapper;
        this.reissues = reissues;
        this.trace = trace;
        this.engine = engine;
        this.clock = clock;
    }

    @EventListener
    void on(FactsStored facts) {
        if (!"shipments".equals(facts.kind()) || facts.orderNos().isEmpty()) {
            return;
        }
        for (List<String> part : Bulk.parts(lists.present(REISSUED, facts.orderNos()))) {
            mapper.awaitingShipment(part).stream().filter(this::link).forEach(row -> {
                engine.correlate("reissueShipped", row.reissueNo(), Map.of());
            });
        }
    }

    /** @return whether the parcel has left */
    public boolean look(String reissueNo) {
        ReissueRow row = reissues.get(reissueNo);
        return row.trackingNo() != null || link(row);
    }

    /** The warehouse knows the waybill; the fact itself is linked when it comes. */
    public void leftByHand(String reissueNo, String trackingNo, String by) {
        shipped(reissues.get(reissueNo), null, trackingNo, clock.instant(), by);
    }

    private boolean link(ReissueRow row) {
        Set<String> outbounds = reissues.lines(row.reissueNo()).stream()
                .map(ReissueLineRow::outboundNo)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> taken = mapper.ofOrder(row.orderNo()).stream()
                .map(ReissueRow::shipmentNo)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Optional<ShipmentView> parcel = trace.shipmentsOf(row.orderNo()).stream()
                .filter(one -> "SHIPPED".equals(one.status()) && !taken.contains(one.shipmentNo()))
                .filter(one -> isIts(one, row, outbounds))
                .findFirst();
        parcel.ifPresent(one -> shipped(row, one.shipmentNo(), one.trackingNo(), one.shippedAt(), CurrentUser.SYSTEM));
        return parcel.isPresent();
    }

    private static boolean isIts(ShipmentView parcel, ReissueRow row, Set<String> outbounds) {
        if (outbounds.contains(parcel.shipmentNo()) || parcel.trackingNo().equals(row.trackingNo())) {
            return true;
        }
        return row.trackingNo() == null
                && row.reshippedAt() != null
                && parcel.shippedAt().isAfter(row.reshippedAt().minus(CLOCKS));
    }

    private void shipped(ReissueRow row, String shipmentNo, String trackingNo, Instant at, String by) {
        mapper.setShipment(row.reissueNo(), shipmentNo, trackingNo, at);
        mapper.setOutcome(row.reissueNo(), "SHIPPED");
        if (row.status() != ReissueRow.Status.CLOSED) {
            reissues.move(row.reissueNo(), ReissueRow.Status.SHIPPED);
        }
        reissues.note(row.reissueNo(), "reissue.shipped", by, Map.of("trackingNo", trackingNo));
    }
}
