package org.qualoop.trace.epcis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Transformations, and goods that come into being, as productions. A production has one output; several outputs of one
 * transformation are as many productions, which share the inputs by their quantities so that nothing is consumed twice.
 */
final class ProductionItems {

    private final GoodsBook book;

    ProductionItems(GoodsBook book) {
        this.book = book;
    }

    List<ObjectNode> of(String key, List<Event> events, List<String> notes) {
        List<Goods> inputs = new ArrayList<>();
        List<Goods> outputs = new ArrayList<>();
        for (Event event : events) {
            boolean made = "TransformationEvent".equals(event.type());
            if (made) {
                inputs.addAll(goods(event, "inputQuantityList", "inputEPCList", notes));
            }
            outputs.addAll(goods(
                    event, made ? "outputQuantityList" : "quantityList", made ? "outputEPCList" : "epcList", notes));
        }
        return items(key, events.get(0), byLot(inputs), byLot(outputs));
    }

    private static List<ObjectNode> items(String key, Event first, List<Goods> inputs, List<Goods> outputs) {
        List<ObjectNode> items = new ArrayList<>();
        long total = outputs.stream().mapToLong(Goods::qty).sum();
        long before = 0;
        for (Goods output : outputs) {
            ObjectNode item = FactItems.object()
                    .put("productionNo", FactItems.numbered(key, items.size()))
                    .put("at", first.time().toString());
            describe(item.putObject("output"), output, output.qty());
            ArrayNode parts = item.putArray("inputs");
            for (Goods input : inputs) {
                if (!GoodsBook.lotOf(input).equals(GoodsBook.lotOf(output))) {
                    describe(parts.addObject(), input, share(input.qty(), before, before + output.qty(), total));
                }
            }
            before += output.qty();
            items.add(item);
        }
        return items;
    }

    /** The part of a quantity that falls to one output; all parts make the whole, but none is less than one unit. */
    private static int share(long qty, long from, long to, long total) {
        return (int) Math.max(1, qty * to / total - qty * from / total);
    }

    private static void describe(ObjectNode line, Goods goods, int qty) {
        line.put("sku", goods.sku()).put("lotNo", goods.lotNo()).put("qty", qty);
    }

    /** Single objects that come into being with the lot of their master data. */
    private List<Goods> goods(Event event, String counted, String single, List<String> notes) {
        String born = counted.startsWith("input") ? null : Ilmd.text(event.json(), "lotNumber");
        Stream<Goods> all = Stream.concat(
                book.counted(event.quantities(counted), notes).stream(), book.single(event.texts(single)).stream());
        List<Goods> goods = all.map(each -> each.lotNo() == null && born != null
                        ? new Goods(each.sku(), born, each.serialNo(), each.packaging(), each.qty())
                        : each)
                .toList();
        goods.stream()
                .filter(each -> each.lotNo() == null)
                .forEach(each -> notes.add("SKU " + each.sku() + " is named without a lot"));
        return goods.stream().filter(each -> each.lotNo() != null).toList();
    }

    private static List<Goods> byLot(List<Goods> goods) {
        Map<String, Goods> byLot = new LinkedHashMap<>();
        goods.forEach(each -> byLot.merge(
                GoodsBook.lotOf(each),
                each,
                (a, b) -> new Goods(a.sku(), a.lotNo(), null, a.packaging(), a.qty() + b.qty())));
        return List.copyOf(byLot.values());
    }
}
