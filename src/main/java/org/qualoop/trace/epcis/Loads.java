package org.qualoop.trace.epcis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qualoop.trace.epcis.Contents.Load;
import org.qualoop.trace.epcis.Event.Quantity;
import org.springframework.stereotype.Component;

/** What events move, as goods of the trace. */
@Component
class Loads {

    private final GoodsBook book;
    private final Contents contents;

    Loads(GoodsBook book, Contents contents) {
        this.book = book;
        this.contents = contents;
    }

    /** Everything that an event moves: what it counts, and single objects and containers with what is in them. */
    List<Goods> goods(Event event, List<String> notes) {
        List<Quantity> counted = event.quantities("quantityList");
        List<String> epcs = new ArrayList<>(event.texts("epcList"));
        if (event.json().has("parentID")) {
            epcs.add(event.json().get("parentID").textValue());
        }
        // A container that is named beside its counted goods would count them twice.
        Load load = counted.isEmpty() ? contents.of(epcs, event.time()) : new Load(epcs, counted);
        return merged(Stream.concat(
                book.counted(counted.isEmpty() ? load.quantities() : counted, notes).stream(),
                book.single(load.epcs()).stream()));
    }

    /** Equal goods as one, single objects each for itself. */
    static List<Goods> merged(Stream<Goods> all) {
        Map<String, Goods> merged = new LinkedHashMap<>();
        all.forEach(each -> merged.merge(
                GoodsBook.lotOf(each) + '\u001f' + each.serialNo(),
                each,
                (a, b) -> new Goods(a.sku(), a.lotNo(), a.serialNo(), a.packaging(), a.qty() + b.qty())));
        return new ArrayList<>(merged.values());
    }
}
