package org.qualoop.cockpit.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.cockpit.domain.ConsoleOrder.Box;
import org.qualoop.cockpit.domain.ConsoleOrder.Pair;
import org.qualoop.reissue.ShipmentFacts;
import org.qualoop.trace.OrderArchives;
import org.qualoop.trace.OrderArchives.Archive;
import org.qualoop.trace.OrderArchives.ParcelLine;
import org.qualoop.trace.PackFacts;
import org.qualoop.trace.PackFacts.Goods;
import org.springframework.stereotype.Component;

/** Each parcel with what was expected and what was scanned side by side; differences first. */
@Component
class ConsoleBoxes {

    private final PackFacts packs;

    ConsoleBoxes(PackFacts packs) {
        this.packs = packs;
    }

    List<Box> of(Archive archive, ShipmentFacts facts) {
        Map<String, Goods> goods = goods(archive, facts);
        Map<String, OrderArchives.Parcel> packed = archive.shipments().stream()
                .collect(Collectors.toMap(OrderArchives.Parcel::shipmentNo, Function.identity()));
        String orderNo = archive.order().orderNo();
        return facts.parcels().stream()
                .map(parcel -> {
                    List<ParcelLine> lines = packed.get(parcel.shipmentNo()).lines();
                    boolean own = lines.stream().allMatch(line -> line.orderNo().equals(orderNo));
                    return new Box(parcel, pairs(parcel, lines, orderNo, goods), own);
                })
                .toList();
    }

    /** The SKU behind what was scanned and should not be in any parcel; null when nothing was. */
    String wrongSku(ShipmentFacts facts) {
        return facts.strangers().stream()
                .map(ShipmentFacts.Stranger::sku)
                .findFirst()
                .map(code -> packs.goods(List.of(code)).stream()
                        .map(Goods::sku)
                        .findFirst()
                        .orElse(code))
                .orElse(null);
    }

    private List<Pair> pairs(
            ShipmentFacts.Parcel parcel, List<ParcelLine> lines, String orderNo, Map<String, Goods> goods) {
        Map<String, Integer> expected = new HashMap<>();
        lines.forEach(line -> expected.merge(line.sku(), line.qty(), Integer::sum));
        Map<String, Integer> scanned = parcel.check() == null
                ? Map.of()
                : parcel.check().stream()
                        .collect(Collectors.toMap(ShipmentFacts.Check::sku, ShipmentFacts.Check::scanned));
        Set<String> skus = new LinkedHashSet<>();
        lines.forEach(line -> skus.add(line.sku()));
        skus.addAll(scanned.keySet());
        return skus.stream()
                .map(sku -> new Pair(
                        goods.containsKey(sku) ? goods.get(sku).sku() : sku,
                        goods.containsKey(sku) ? goods.get(sku).name() : null,
                        goods.containsKey(sku) ? goods.get(sku).unitWeightGrams() : null,
                        expected.getOrDefault(sku, 0),
                        parcel.check() == null ? null : scanned.getOrDefault(sku, 0),
                        others(lines, sku, orderNo),
                        video(parcel, sku)))
                .sorted(Comparator.comparing((Pair pair) -> !pair.differs()))
                .toList();
    }

    private static List<String> others(List<ParcelLine> lines, String sku, String orderNo) {
        return lines.stream()
                .filter(line -> line.sku().equals(sku) && !line.orderNo().equals(orderNo))
                .map(ParcelLine::orderNo)
                .distinct()
                .toList();
    }

    private static String video(ShipmentFacts.Parcel parcel, String sku) {
        return parcel.scans().stream()
                .filter(scan -> scan.sku().equals(sku) && scan.videoUrl() != null)
                .map(ShipmentFacts.Scan::videoUrl)
                .findFirst()
                .orElse(null);
    }

    /** By SKU, and by the bare code of what nobody expected. */
    private Map<String, Goods> goods(Archive archive, ShipmentFacts facts) {
        List<String> codes = Stream.concat(
                        archive.shipments().stream()
                                .flatMap(parcel -> parcel.lines().stream())
                                .map(ParcelLine::sku),
                        facts.parcels().stream()
                                .filter(parcel -> parcel.check() != null)
                                .flatMap(parcel -> parcel.check().stream())
                                .map(ShipmentFacts.Check::sku))
                .distinct()
                .toList();
        Map<String, Goods> goods = new HashMap<>();
        if (!codes.isEmpty()) {
            packs.goods(codes).forEach(one -> {
                goods.put(one.sku(), one);
                if (one.barcode() != null) {
                    goods.put(one.barcode(), one);
                }
            });
        }
        return goods;
    }
}
