package org.qualoop.trace.epcis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.qualoop.trace.epcis.data.EventMapper;
import org.springframework.stereotype.Component;

/** Writes shipping, and what of it was called off, as shipments. */
@Component
class ParcelItems {

    private final GoodsBook book;
    private final Loads loads;
    private final EventMapper mapper;

    ParcelItems(GoodsBook book, Loads loads, EventMapper mapper) {
        this.book = book;
        this.loads = loads;
        this.mapper = mapper;
    }

    List<ObjectNode> of(String key, List<Event> events, String by, List<String> notes) {
        List<Event> shipped = events.stream()
                .filter(event -> "shipping".equals(event.bizStep()))
                .toList();
        List<Goods> goods = left(shipped, events, notes);
        if (goods.isEmpty()) {
            return List.of();
        }
        Event first = shipped.get(0);
        String orderNo = FactItems.number(shipped, key, "po", "poc", "inv");
        ObjectNode item = FactItems.object()
                .put("shipmentNo", key)
                .put("orderNo", orderNo)
                .put("warehouse", FactItems.place(first))
                .put("shippedAt", first.time().toString())
                .put("carrier", FactItems.UNKNOWN)
                .put("trackingNo", parcel(first, key))
                .put("packer", by);
        ArrayNode lines = item.putArray("lines");
        ArrayNode packaging = item.putArray("packaging");
        for (Goods each : goods) {
            boolean box = each.packaging() && each.lotNo() != null;
            describe((box ? packaging : lines).addObject(), each, box ? null : orderLine(orderNo, each, lines.size()));
        }
        return List.of(item);
    }

    private static void describe(ObjectNode line, Goods goods, Integer orderLineNo) {
        line.put("orderLineNo", orderLineNo);
        line.put("sku", goods.sku()).put("lotNo", goods.lotNo()).put("qty", goods.qty());
        if (goods.serialNo() != null && orderLineNo != null) {
            line.putArray("serialNos").add(goods.serialNo());
        }
    }

    private int orderLine(String orderNo, Goods goods, int place) {
        Integer lineNo = mapper.orderLine(orderNo, goods.sku());
        return lineNo == null ? place : lineNo;
    }

    /** What was shipped, without what was taken back before it left. */
    private List<Goods> left(List<Event> shipped, List<Event> all, List<String> notes) {
        List<Goods> goods = new ArrayList<>();
        shipped.forEach(event -> goods.addAll(loads.goods(event, notes)));
        List<Goods> voided = all.stream()
                .filter(event -> "void_shipping".equals(event.bizStep()))
                .flatMap(event -> loads.goods(event, new ArrayList<>()).stream())
                .toList();
        for (Goods gone : voided) {
            take(gone, goods);
        }
        return goods;
    }

    private static void take(Goods gone, List<Goods> goods) {
        int rest = gone.qty();
        for (int i = goods.size() - 1; i >= 0 && rest > 0; i--) {
            Goods there = goods.get(i);
            boolean same = GoodsBook.lotOf(there).equals(GoodsBook.lotOf(gone))
                    && (gone.serialNo() == null || gone.serialNo().equals(there.serialNo()));
            if (same && there.qty() <= rest) {
                rest -= goods.remove(i).qty();
            } else if (same) {
                goods.set(
                        i,
                        new Goods(there.sku(), there.lotNo(), there.serialNo(), there.packaging(), there.qty() - rest));
                rest = 0;
            }
        }
    }

    /** The number of the logistic unit, which the carrier knows. */
    private String parcel(Event event, String otherwise) {
        return event.texts("epcList").stream()
                .filter(epc -> !book.isGoods(epc))
                .map(Names::number)
                .findFirst()
                .orElse(otherwise);
    }
}
