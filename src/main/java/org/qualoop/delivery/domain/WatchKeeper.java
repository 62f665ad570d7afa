package org.qualoop.delivery.domain;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.delivery.Subject;
import org.qualoop.delivery.data.WatchMapper;
import org.qualoop.platform.Bulk;
import org.qualoop.trace.Fact;
import org.qualoop.trace.FactsStored;
import org.qualoop.trace.ParcelFacts;
import org.qualoop.trace.Schema;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of facts about orders and parcels, in the transaction that stores them. */
@Component
class WatchKeeper {

    private final Watch watch;
    private final WatchMapper mapper;
    private final ParcelFacts facts;

    WatchKeeper(Watch watch, WatchMapper mapper, ParcelFacts facts) {
        this.watch = watch;
        this.mapper = mapper;
        this.facts = facts;
    }

    @EventListener
    void on(FactsStored event) {
        switch (event.kind()) {
            case "outbounds" -> watch.refresh(Subject.ORDER, event.orderNos());
            case "orders" -> {
                watch.refresh(Subject.ORDER, event.orderNos());
                watch.refresh(Subject.PARCEL, parcelsOf(event.orderNos()));
            }
            case "shipments" -> {
                watch.refresh(Subject.ORDER, event.orderNos());
                watch.refresh(Subject.PARCEL, parcelsOf(event.facts()));
            }
            case "tracking-events" -> watch.refresh(Subject.PARCEL, trackingNos(event.keys()));
            default -> {
                // No other fact says where a parcel is.
            }
        }
    }

    /** Those that the orders have now, and those that they had before a parcel was cancelled or renumbered. */
    private Set<String> parcelsOf(Set<String> orderNos) {
        Set<String> parcels = new TreeSet<>(facts.trackingNos(orderNos));
        Bulk.parts(orderNos).forEach(part -> parcels.addAll(mapper.parcelsOf(part)));
        return parcels;
    }

    /** The numbers that these shipments have, and had before this revision. */
    private static Set<String> parcelsOf(List<Fact> shipments) {
        Set<String> parcels = new TreeSet<>();
        shipments.stream()
                .flatMap(fact -> Stream.of(fact.item(), fact.previous()))
                .filter(Objects::nonNull)
                .forEach(shipment -> {
                    parcels.add(shipment.text("trackingNo"));
                    parcels.addAll(shipment.texts("subTrackingNos"));
                });
        return parcels;
    }

    private static Set<String> trackingNos(List<String> keys) {
        return keys.stream()
                .map(key -> key.substring(0, key.indexOf(Schema.SEPARATOR)))
                .collect(Collectors.toSet());
    }
}
