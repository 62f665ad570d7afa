package org.qualoop.trace.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.platform.Bulk;
import org.qualoop.trace.epcis.Event.Quantity;
import org.qualoop.trace.epcis.Names.Named;
import org.qualoop.trace.epcis.data.EventMapper;
import org.qualoop.trace.epcis.data.EventMapper.EventRow;
import org.qualoop.trace.epcis.data.EventMapper.SkuRow;
import org.springframework.stereotype.Component;

/**
 * Reads identifiers as goods of the trace. A GTIN is the SKU with that barcode, or with that number; until one is known
 * it stands for itself.
 */
@Component
class GoodsBook {

    private static final int MAX_QTY = 1_000_000_000;

    private final Names names;
    private final EventMapper mapper;
    private final EventStore store;

    GoodsBook(Names names, EventMapper mapper, EventStore store) {
        this.names = names;
        this.mapper = mapper;
        this.store = store;
    }

    /** Classes with their quantities as goods; what cannot be read goes to the notes. */
    List<Goods> counted(List<Quantity> quantities, List<String> notes) {
        Map<String, SkuRow> skus =
                skus(quantities.stream().map(Quantity::epcClass).toList());
        List<Goods> goods = new ArrayList<>();
        for (Quantity each : quantities) {
            Named named = names.named(each.epcClass());
            if (named == null) {
                notes.add(each.epcClass() + " names no SKU");
            } else {
                goods.add(goods(named, named.lotNo(), skus, units(each, notes)));
            }
        }
        return goods;
    }

    /** Single objects as goods, each with the lot that it was commissioned in. */
    List<Goods> single(List<String> epcs) {
        Map<String, SkuRow> skus = skus(epcs);
        Map<String, String> lots = lots(epcs.stream().filter(this::isGoods).toList());
        return epcs.stream()
                .filter(this::isGoods)
                .map(epc -> {
                    Named named = names.named(epc);
                    String lotNo = named.lotNo() != null ? named.lotNo() : lots.get(DigitalLink.canonical(epc));
                    return goods(named, lotNo, skus, 1);
                })
                .toList();
    }

    boolean isGoods(String uri) {
        return names.named(uri) != null;
    }

    private static Goods goods(Named named, String lotNo, Map<String, SkuRow> skus, int qty) {
        String code = named.gtin() != null ? named.gtin() : named.sku();
        SkuRow sku = skus.get(code);
        return new Goods(
                sku == null ? code : sku.sku(),
                lotNo,
                named.serialNo(),
                sku != null && "PACKAGING".equals(sku.kind()),
                qty);
    }

    /** The known SKU behind each GTIN and each number, a barcode going before a number. */
    private Map<String, SkuRow> skus(List<String> uris) {
        List<String> codes = uris.stream()
                .map(names::named)
                .filter(Objects::nonNull)
                .flatMap(named -> named.gtin() == null ? Stream.of(named.sku()) : lengths(named.gtin()))
                .distinct()
                .toList();
        Map<String, SkuRow> skus = new HashMap<>();
        for (List<String> part : Bulk.parts(codes)) {
            for (SkuRow row : mapper.skus(part)) {
                skus.putIfAbsent(row.sku(), row);
                skus.putIfAbsent(DigitalLink.padded(row.sku()), row);
            }
            for (SkuRow row : mapper.skus(part)) {
                String gtin = Names.gtin(row.barcode());
                if (gtin != null) {
                    skus.put(gtin, row);
                }
            }
        }
        return skus;
    }

    /** A GTIN in every length in which it may be printed. */
    static Stream<String> lengths(String gtin) {
        return Stream.of(14, 13, 12, 8)
                .map(length -> gtin.substring(14 - length))
                .filter(code -> DigitalLink.padded(code).equals(gtin));
    }

    /** The lot number in the master data of the event that each object came into being with. */
    private Map<String, String> lots(List<String> epcs) {
        List<String> uris = epcs.stream().map(DigitalLink::canonical).distinct().toList();
        Map<String, String> lots = new HashMap<>();
        for (EventRow row : store.naming(List.of("epcList"), uris)) {
            Event event = store.event(row);
            String lotNo = Ilmd.text(event.json(), "lotNumber");
            if ("ADD".equals(event.action()) && lotNo != null) {
                event.texts("epcList").forEach(epc -> lots.put(DigitalLink.canonical(epc), lotNo));
            }
        }
        return lots;
    }

    /** Our quantities are whole units: a measure is rounded up, so that no link is lost. */
    private static int units(Quantity each, List<String> notes) {
        JsonNode quantity = each.quantity();
        if (quantity == null) {
            notes.add(each.epcClass() + " has no quantity and counts as 1");
            return 1;
        }
        int units = quantity.decimalValue()
                .setScale(0, RoundingMode.CEILING)
                .max(BigDecimal.ONE)
                .min(BigDecimal.valueOf(MAX_QTY))
                .intValue();
        if (quantity.decimalValue().compareTo(BigDecimal.valueOf(units)) != 0) {
            String unit = each.uom() == null ? "" : ' ' + each.uom();
            notes.add(each.epcClass() + ": " + quantity.asText() + unit + " counts as " + units);
        }
        return units;
    }

    static String lotOf(Goods goods) {
        return Stream.of(goods.sku(), goods.lotNo()).map(String::valueOf).collect(Collectors.joining("\u001f"));
    }
}
