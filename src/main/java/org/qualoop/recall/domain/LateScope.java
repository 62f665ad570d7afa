package org.qualoop.recall.domain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Engine;
import org.qualoop.recall.data.CampaignMapper;
import org.qualoop.recall.data.CampaignRow;
import org.qualoop.recall.data.HoldMapper;
import org.qualoop.recall.data.ScopeCounts;
import org.qualoop.trace.FactsStored;
import org.qualoop.trace.LinksInferred;
import org.qualoop.trace.LotId;
import org.qualoop.trace.Schema;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Facts that come after the freeze: those about a lot in scope make the recall look again. */
@Component
public class LateScope {

    /** The message that the scope may have grown. */
    public static final String SCOPE_CHANGED = "recallScopeChanged";

    private static final Set<String> MOVING = Set.of("shipments", "productions", "packaging-usages", "outbounds");
    private static final String STOCK = "stock";
    private static final String ORDERS = "orders";

    private final CampaignMapper campaigns;
    private final HoldMapper holds;
    private final Scopes scopes;
    private final ContactPlan contacts;
    private final Containment containment;
    private final Recalls recalls;
    private final Engine engine;
    private final Clock clock;

    LateScope(
            CampaignMapper campaigns,
            HoldMapper holds,
            Scopes scopes,
            ContactPlan contacts,
            Containment containment,
            Recalls recalls,
            Engine engine,
            Clock clock) {
        this.campaigns = campaigns;
        this.holds = holds;
        this.scopes = scopes;
        this.contacts = contacts;
        this.containment = containment;
        this.recalls = recalls;
        this.engine = engine;
        this.clock = clock;
    }

    @EventListener
    void on(FactsStored facts) {
        boolean concerns = MOVING.contains(facts.kind())
                || facts.kind().equals(STOCK)
                || facts.kind().equals(ORDERS);
        if (concerns && campaigns.anyOpen()) {
            touched(facts).forEach((recallNo, recall) -> lookAgain(recall));
        }
    }

    /** Parcels that may carry a lot in scope belong to it too. */
    @EventListener
    void on(LinksInferred links) {
        if (campaigns.anyOpen()) {
            Map<String, CampaignRow> touched = new HashMap<>();
            Bulk.parts(links.lots())
                    .forEach(
                            part -> campaigns.touching(part).forEach(recall -> touched.put(recall.recallNo(), recall)));
            touched.values().forEach(this::lookAgain);
        }
    }

    private Map<String, CampaignRow> touched(FactsStored facts) {
        List<CampaignRow> found = new ArrayList<>();
        if (facts.kind().equals(ORDERS)) {
            Bulk.parts(facts.orderNos()).forEach(part -> found.addAll(campaigns.touchingOrders(part)));
        } else {
            Bulk.parts(facts.lots()).forEach(part -> found.addAll(campaigns.touching(part)));
        }
        Map<String, CampaignRow> touched = new HashMap<>();
        found.stream()
                .filter(recall -> !facts.kind().equals(STOCK) || isNewPlace(recall, facts.keys()))
                .forEach(recall -> touched.put(recall.recallNo(), recall));
        return touched;
    }

    /** Warehouses tell their stock every hour; only a place without hold matters. */
    private boolean isNewPlace(CampaignRow recall, List<String> keys) {
        Set<LotId> lots = Set.copyOf(scopes.lots(recall.recallNo()));
        List<String> held = holds.holds(recall.recallNo()).stream()
                .map(hold -> hold.sku() + Schema.SEPARATOR + hold.lotNo() + Schema.SEPARATOR + hold.warehouse())
                .toList();
        return keys.stream().anyMatch(key -> {
            String[] parts = key.split(String.valueOf(Schema.SEPARATOR));
            String place = parts[0] + Schema.SEPARATOR + parts[1] + Schema.SEPARATOR + parts[2];
            return lots.contains(new LotId(parts[0], parts[1])) && !held.contains(place);
        });
    }

    private void lookAgain(CampaignRow recall) {
        if (!recall.open()) {
            add(recall.recallNo());
        } else if (campaigns.markStale(recall.recallNo()) > 0) {
            engine.correlate(SCOPE_CHANGED, recall.recallNo(), Map.of());
        }
    }

    /**
     * Adds what late facts brought: lots, lines, customers to contact; and asks for the holds that they need.
     *
     * @return whether parcels with a lot in scope left after the recall began that nobody knew of
     */
    public boolean add(String recallNo) {
        CampaignRow recall = recalls.get(recallNo);
        long leaksBefore = scopes.leaks(recallNo);
        ScopeCounts late = scopes.refresh(recall);
        contacts.complete(recallNo, clock.instant());
        containment.request(recallNo);
        long leaks = scopes.leaks(recallNo) - leaksBefore;
        recalls.note(
                recallNo,
                leaks > 0 ? "recall.leak" : "recall.scopeAdded",
                Map.of("orders", "" + late.orders(), "units", "" + late.units(), "leaks", "" + leaks));
        return leaks > 0;
    }
}
