package org.qualoop.trace.domain;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.qualoop.platform.Bulk;
import org.qualoop.trace.Fact;
import org.qualoop.trace.FactsStored;
import org.qualoop.trace.Item;
import org.qualoop.trace.LinksInferred;
import org.qualoop.trace.LotId;
import org.qualoop.trace.Schema;
import org.qualoop.trace.data.InferenceMapper;
import org.qualoop.trace.data.InferenceMapper.LinkRow;
import org.qualoop.trace.data.InferenceMapper.StationRow;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Writes which lots a parcel received by inference, in the transaction of the facts that say so, and writes it anew when
 * late or corrected facts say otherwise. Packaging that was not scanned comes from the station's usage windows; a line
 * without a lot number may be of any lot of its SKU that lay in that warehouse then.
 */
@Component
class InferredLinks {

    private final InferenceMapper mapper;
    private final InferenceScopes scopes;
    private final Presences presences;
    private final LotMembership membership;
    private final Conflicts conflicts;
    private final ApplicationEventPublisher events;

    InferredLinks(
            InferenceMapper mapper,
            InferenceScopes scopes,
            Presences presences,
            LotMembership membership,
            Conflicts conflicts,
            ApplicationEventPublisher events) {
        this.membership = membership;
        this.events = events;
        this.conflicts = conflicts;
        this.mapper = mapper;
        this.scopes = scopes;
        this.presences = presences;
    }

    /** After the register of lots, before the listeners of other rooms. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    void infer(FactsStored stored) {
        switch (stored.kind()) {
            case "shipments" -> shipped(stored);
            case "packaging-usages" -> used(stored.keys());
            case "receipts", "productions", "stock", "stock-movements" -> moved(stored.lots());
            default -> {
                // says nothing about where a lot is
            }
        }
    }

    private void shipped(FactsStored stored) {
        Set<LotId> lots = stored.lots();
        Set<String> shipmentNos = stored.facts().stream()
                .filter(InferredLinks::leavesOpen)
                .map(Fact::key)
                .collect(toSet());
        scopes.holdStations(distinct(shipmentNos, mapper::stations));
        Set<String> loose = distinct(shipmentNos, mapper::looseSkus);
        Set<String> skus = scopes.loose(lots.stream().map(LotId::sku).collect(toSet()));
        skus.addAll(loose);
        Set<String> known = scopes.holdSkus(skus);
        loose.removeAll(known);
        Set<String> touched = new LinkedHashSet<>(shipmentNos);
        touched.addAll(presences.renew(
                lots.stream().filter(lot -> known.contains(lot.sku())).toList()));
        touched.addAll(loosen(loose));
        rewrite(touched);
    }

    /** A new parcel of which everything was scanned has nothing inferred, so nobody needs to look. */
    private static boolean leavesOpen(Fact parcel) {
        Item item = parcel.item();
        return !parcel.isNew()
                || item.text("station") != null && item.list("packaging").isEmpty()
                || item.list("lines").stream().anyMatch(line -> line.text("lotNo") == null);
    }

    /** From now on it is kept where the lots of these SKUs lie; answers the parcels without lot number of them. */
    private Set<String> loosen(Set<String> skus) {
        scopes.setLoose(skus);
        return presences.renew(distinct(skus, mapper::lotsOf));
    }

    /** What was stored before candidates were kept, SKU by SKU, by one node at a time. */
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        for (String sku : mapper.waitingSkus()) {
            conflicts.inTransaction(() -> {
                scopes.holdSkus(Set.of(sku));
                if (mapper.doneWaiting(sku) > 0) {
                    rewrite(loosen(Set.of(sku)));
                }
                return null;
            });
        }
    }

    private void moved(Set<LotId> lots) {
        Set<String> loose = scopes.holdSkus(lots.stream().map(LotId::sku).collect(toSet()));
        rewrite(presences.renew(
                lots.stream().filter(lot -> loose.contains(lot.sku())).toList()));
    }

    /** An open window ends where the next one begins, so the one before a changed window is looked at too. */
    private void used(List<String> keys) {
        Map<StationRow, Instant> since = new LinkedHashMap<>();
        for (String key : keys) {
            String[] parts = key.split(String.valueOf(Schema.SEPARATOR));
            since.merge(new StationRow(parts[0], parts[1]), Instant.parse(parts[3]), Tally::earlier);
        }
        scopes.holdStations(since.keySet());
        since.forEach((station, from) ->
                rewrite(mapper.packedAt(station, Tally.earlier(from, mapper.windowBefore(station, from)))));
    }

    private void rewrite(Collection<String> shipmentNos) {
        for (List<String> part : Bulk.parts(distinct(shipmentNos, mapper::inferable))) {
            List<LinkRow> before = mapper.links(part);
            if (!before.isEmpty()) {
                mapper.delete(part);
            }
            if (mapper.insertWindows(part) + mapper.insertCandidates(part) + before.size() > 0) {
                tell(before, mapper.links(part));
            }
        }
    }

    private void tell(List<LinkRow> before, List<LinkRow> now) {
        Set<LinkRow> changed = new HashSet<>(now);
        before.forEach(link -> {
            if (!changed.remove(link)) {
                changed.add(link);
            }
        });
        if (!changed.isEmpty()) {
            membership.shipmentsChanged(
                    changed.stream().map(LinkRow::shipmentNo).collect(toSet()));
            events.publishEvent(new LinksInferred(
                    changed.stream()
                            .map(link -> new LotId(link.sku(), link.lotNo()))
                            .collect(toSet()),
                    changed.stream().map(LinkRow::orderNo).collect(toSet())));
        }
    }

    private static <K, T> Set<T> distinct(Collection<K> keys, Function<Collection<K>, List<T>> read) {
        Set<T> all = new HashSet<>();
        Bulk.parts(keys).forEach(part -> all.addAll(read.apply(part)));
        return all;
    }
}
