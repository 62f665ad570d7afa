package org.qualoop.reissue.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.reissue.ShipmentFacts;
import org.qualoop.reissue.data.ReissueLineRow;
import org.qualoop.trace.OrderArchives.Archive;
import org.qualoop.trace.OrderArchives.ArchivedLine;

/** What was ordered against what left, what is being packed, what was scanned and what was sent again. */
final class LineFacts {

    private final Archive archive;
    private final List<ReissueLineRow> reissued;
    private final ParcelFacts parcels;

    LineFacts(Archive archive, List<ReissueLineRow> reissued, ParcelFacts parcels) {
        this.archive = archive;
        this.reissued = reissued;
        this.parcels = parcels;
    }

    List<ShipmentFacts.Line> lines() {
        Map<String, Integer> unscanned = new HashMap<>();
        return archive.lines().stream()
                .map(line -> {
                    unscanned.computeIfAbsent(line.sku(), parcels::unscanned);
                    return line(line, unscanned);
                })
                .toList();
    }

    private ShipmentFacts.Line line(ArchivedLine line, Map<String, Integer> unscanned) {
        int shipped = shipped(line.lineNo());
        int packing = packing(line.lineNo());
        int fromScans = Math.min(unscanned.get(line.sku()), shipped);
        unscanned.merge(line.sku(), -fromScans, Integer::sum);
        int neverLeft = parcels.left().isEmpty() ? 0 : Math.max(0, line.qty() - shipped - packing);
        int again = reissued.stream()
                .filter(row -> row.orderLineNo() == line.lineNo())
                .mapToInt(ReissueLineRow::qty)
                .sum();
        int missing = Math.max(0, Math.min(line.qty(), fromScans + neverLeft) - again);
        return new ShipmentFacts.Line(
                line.lineNo(), line.sku(), line.skuName(), line.qty(), shipped, packing, again, missing);
    }

    private int shipped(int lineNo) {
        return parcels.left().stream()
                .flatMap(parcel -> parcel.lines().stream())
                .filter(line -> line.orderLineNo() == lineNo
                        && line.orderNo().equals(archive.order().orderNo()))
                .mapToInt(line -> line.qty())
                .sum();
    }

    private int packing(int lineNo) {
        return parcels.packing().stream()
                .flatMap(outbound -> outbound.lines().stream())
                .filter(line -> line.orderLineNo() == lineNo)
                .mapToInt(line -> line.qty())
                .sum();
    }
}
