package org.qualoop.cockpit.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.cockpit.domain.Layers.Arrow;
import org.qualoop.cockpit.domain.LotGraph.Vertex;
import org.qualoop.trace.LotFiles;
import org.qualoop.trace.LotFiles.Step;
import org.qualoop.trace.LotId;
import org.qualoop.trace.LotTraces.LotTrace;
import org.qualoop.trace.LotTraces.PurchaseOrder;
import org.qualoop.trace.LotTraces.RelatedLot;
import org.qualoop.trace.TraceApi;
import org.springframework.stereotype.Component;

/** Draws a lot's origin and whereabouts. Of many kin it shows the nearest, held ones first; the table has them all. */
@Component
public class LotGraphs {

    /** Lots of one level that are drawn. */
    private static final int OF_LEVEL = 8;
    /** Kin that are looked at for drawing, the nearest first. */
    private static final int LOOKED_AT = 400;

    private static final int PURCHASES = 6;
    private static final String HELD = "HELD";

    private final LotFiles files;
    private final TraceApi trace;
    private final Words words;

    LotGraphs(LotFiles files, TraceApi trace, Words words) {
        this.files = files;
        this.trace = trace;
        this.words = words;
    }

    public LotGraph of(LotTrace lot) {
        LotId here = new LotId(lot.lot().sku(), lot.lot().lotNo());
        Map<LotId, String> holds = holds(lot);
        List<LotId> chosen = Stream.of(List.of(here), chosen(lot.madeFrom(), holds), chosen(lot.wentInto(), holds))
                .flatMap(List::stream)
                .distinct()
                .toList();
        List<Step> steps = files.steps(chosen);
        Set<LotId> drawn = joined(here, steps);
        List<Vertex> vertices = new ArrayList<>();
        List<Arrow> arrows = new ArrayList<>();
        drawn.forEach(one -> vertices.add(vertex(one, here, holds)));
        steps.stream()
                .filter(step -> drawn.contains(step.from()) && drawn.contains(step.into()))
                .forEach(step -> arrows.add(new Arrow(id(step.from()), id(step.into()))));
        origin(lot, here, vertices, arrows);
        hidden("from", lot.madeFrom(), drawn, here, vertices, arrows);
        hidden("into", lot.wentInto(), drawn, here, vertices, arrows);
        recipients(lot, here, drawn, vertices, arrows);
        return LotGraph.of(vertices, arrows);
    }

    private Map<LotId, String> holds(LotTrace lot) {
        Map<LotId, String> holds = new HashMap<>();
        List<LotId> kin = Stream.concat(
                        lot.madeFrom().stream().limit(LOOKED_AT),
                        lot.wentInto().stream().limit(LOOKED_AT))
                .map(LotGraphs::id)
                .toList();
        trace.lots(kin).forEach(view -> holds.put(new LotId(view.sku(), view.lotNo()), view.holdStatus()));
        holds.put(new LotId(lot.lot().sku(), lot.lot().lotNo()), lot.lot().holdStatus());
        return holds;
    }

    private static List<LotId> chosen(List<RelatedLot> kin, Map<LotId, String> holds) {
        return kin.stream().limit(LOOKED_AT).collect(Collectors.groupingBy(RelatedLot::level)).values().stream()
                .flatMap(level -> level.stream()
                        .map(LotGraphs::id)
                        .sorted(Comparator.comparing(one -> !HELD.equals(holds.get(one))))
                        .limit(OF_LEVEL))
                .toList();
    }

    /** What hangs together with the lot; a chosen lot whose way to it was not chosen does not. */
    private static Set<LotId> joined(LotId here, List<Step> steps) {
        Set<LotId> joined = new LinkedHashSet<>(Set.of(here));
        int before = 0;
        while (joined.size() > before) {
            before = joined.size();
            for (Step step : steps) {
                if (joined.contains(step.from()) || joined.contains(step.into())) {
                    joined.add(step.from());
                    joined.add(step.into());
                }
            }
        }
        return joined;
    }

    private Vertex vertex(LotId lot, LotId here, Map<LotId, String> holds) {
        String kind = lot.equals(here) ? "here" : HELD.equals(holds.get(lot)) ? "held" : "lot";
        return new Vertex(id(lot), kind, lot.equals(here) ? null : Links.lot(lot), name(lot.sku()), lot.lotNo());
    }

    private String name(String sku) {
        return trace.sku(sku).map(TraceApi.SkuView::name).orElse(sku);
    }

    private static String name(LotTrace lot, String supplierCode) {
        boolean its =
                lot.supplier() != null && supplierCode.equals(lot.supplier().code());
        return its && lot.supplier().name() != null ? lot.supplier().name() : supplierCode;
    }

    private void origin(LotTrace lot, LotId here, List<Vertex> vertices, List<Arrow> arrows) {
        for (PurchaseOrder order :
                lot.purchaseOrders().stream().limit(PURCHASES).toList()) {
            String id = "po " + order.poNo();
            String supplier = order.supplierCode() == null ? words.of("lot.po") : name(lot, order.supplierCode());
            vertices.add(new Vertex(id, "purchase", Links.purchase(order.poNo()), supplier, order.poNo()));
            arrows.add(new Arrow(id, id(here)));
        }
    }

    private void hidden(
            String side,
            List<RelatedLot> kin,
            Set<LotId> drawn,
            LotId here,
            List<Vertex> vertices,
            List<Arrow> arrows) {
        long hidden = kin.stream()
                .map(LotGraphs::id)
                .filter(one -> !drawn.contains(one))
                .count();
        if (hidden > 0) {
            vertices.add(new Vertex(side, "more", "#kin", words.of("lot." + side), words.of("lot.more", hidden)));
            arrows.add("from".equals(side) ? new Arrow(side, id(here)) : new Arrow(id(here), side));
        }
    }

    private void recipients(LotTrace lot, LotId here, Set<LotId> drawn, List<Vertex> vertices, List<Arrow> arrows) {
        if (lot.summary().orders() + lot.summary().inferredOrders() == 0) {
            return;
        }
        long inferred = lot.summary().inferredOrders();
        vertices.add(new Vertex(
                "orders",
                "orders",
                "#recipients",
                inferred == 0 ? words.of("lot.recipients") : words.of("lot.recipients.inferred", inferred),
                words.of("lot.orders", lot.summary().orders() + inferred)));
        Set<LotId> shipped = files.shipped(drawn);
        drawn.stream().filter(shipped::contains).forEach(one -> arrows.add(new Arrow(id(one), "orders")));
        if (shipped.isEmpty()) {
            boolean more = vertices.stream().anyMatch(vertex -> vertex.id().equals("into"));
            arrows.add(new Arrow(more ? "into" : id(here), "orders"));
        }
    }

    private static String id(LotId lot) {
        return lot.sku() + "\n" + lot.lotNo();
    }

    private static LotId id(RelatedLot kin) {
        return new LotId(kin.sku(), kin.lotNo());
    }
}
