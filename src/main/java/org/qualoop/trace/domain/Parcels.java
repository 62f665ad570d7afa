package org.qualoop.trace.domain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.trace.OrderArchives.Parcel;
import org.qualoop.trace.OrderArchives.ParcelLine;
import org.qualoop.trace.OrderArchives.ParcelPackaging;
import org.qualoop.trace.OrderArchives.Scan;
import org.qualoop.trace.OrderArchives.ScanCheck;
import org.qualoop.trace.OrderArchives.TrackingEvent;
import org.qualoop.trace.data.ArchiveMapper;
import org.qualoop.trace.data.ArchiveMapper.LineRow;
import org.qualoop.trace.data.ArchiveMapper.NameRow;
import org.qualoop.trace.data.ArchiveMapper.PackagingRow;
import org.qualoop.trace.data.ArchiveMapper.ParcelRow;
import org.qualoop.trace.data.ArchiveMapper.ScanRow;
import org.qualoop.trace.data.ArchiveMapper.TrackingRow;
import org.springframework.stereotype.Component;

/** The parcels of an order, with what should be in them against what was scanned. */
@Component
class Parcels {

    private final ArchiveMapper mapper;

    Parcels(ArchiveMapper mapper) {
        this.mapper = mapper;
    }

    List<Parcel> of(String orderNo) {
        List<ParcelRow> rows = mapper.parcels(orderNo);
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> nos = rows.stream().map(ParcelRow::shipmentNo).toList();
        Map<String, List<LineRow>> lines = byParcel(mapper.lines(nos), LineRow::shipmentNo);
        Map<String, List<ScanRow>> scans = byParcel(mapper.scans(nos), ScanRow::shipmentNo);
        Map<String, List<PackagingRow>> packaging = byParcel(mapper.packaging(nos), PackagingRow::shipmentNo);
        Map<String, List<TrackingRow>> tracking = byParcel(mapper.trackingNos(nos), TrackingRow::shipmentNo);
        Map<String, String> skusByBarcode = skusByBarcode(lines);
        return rows.stream()
                .map(row -> parcel(
                        row, of(lines, row), of(packaging, row), of(scans, row), of(tracking, row), skusByBarcode))
                .toList();
    }

    List<TrackingEvent> tracking(List<Parcel> parcels) {
        Set<String> nos =
                parcels.stream().flatMap(p -> p.trackingNos().stream()).collect(Collectors.toSet());
        return nos.isEmpty() ? List.of() : mapper.events(nos);
    }

    private static Parcel parcel(
            ParcelRow row,
            List<LineRow> lines,
            List<PackagingRow> packaging,
            List<ScanRow> scans,
            List<TrackingRow> tracking,
            Map<String, String> skusByBarcode) {
        return new Parcel(
                row.shipmentNo(),
                row.status(),
                row.warehouse(),
                row.shippedAt(),
                row.carrier(),
                tracking.stream().map(TrackingRow::trackingNo).toList(),
                row.packer(),
                row.picker(),
                row.station(),
                row.weightGrams(),
                row.expectedWeightGrams(),
                delta(row),
                row.videoUrl(),
                lines.stream()
                        .map(l -> new ParcelLine(l.orderNo(), l.orderLineNo(), l.sku(), l.lotNo(), l.qty()))
                        .toList(),
                packaging.stream()
                        .map(p -> new ParcelPackaging(p.sku(), p.lotNo(), p.qty()))
                        .toList(),
                scans.stream()
                        .map(s -> new Scan(s.code(), s.scannedAt(), s.operator()))
                        .toList(),
                scans.isEmpty() ? null : check(lines, scans, skusByBarcode));
    }

    private static BigDecimal delta(ParcelRow row) {
        return row.weightGrams() == null || row.expectedWeightGrams() == null
                ? null
                : row.weightGrams().subtract(row.expectedWeightGrams());
    }

    private static List<ScanCheck> check(List<LineRow> lines, List<ScanRow> scans, Map<String, String> skusByBarcode) {
        Map<String, Integer> expected = new LinkedHashMap<>();
        Map<String, Integer> scanned = new LinkedHashMap<>();
        lines.forEach(line -> expected.merge(line.sku(), line.qty(), Integer::sum));
        scans.forEach(scan -> scanned.merge(skusByBarcode.getOrDefault(scan.code(), scan.code()), 1, Integer::sum));
        return Stream.concat(expected.keySet().stream(), scanned.keySet().stream())
                .distinct()
                .map(sku -> new ScanCheck(sku, expected.getOrDefault(sku, 0), scanned.getOrDefault(sku, 0)))
                .toList();
    }

    private Map<String, String> skusByBarcode(Map<String, List<LineRow>> lines) {
        Set<String> skus = lines.values().stream()
                .flatMap(List::stream)
                .map(LineRow::sku)
                .collect(Collectors.toCollection(TreeSet::new));
        return skus.isEmpty()
                ? Map.of()
                : mapper.skuNames(skus).stream()
                        .filter(row -> row.barcode() != null)
                        .collect(Collectors.toMap(NameRow::barcode, NameRow::sku, (one, other) -> one));
    }

    private static <T> Map<String, List<T>> byParcel(List<T> rows, Function<T, String> parcel) {
        return rows.stream().collect(Collectors.groupingBy(parcel));
    }

    private static <T> List<T> of(Map<String, List<T>> rows, ParcelRow parcel) {
        return rows.getOrDefault(parcel.shipmentNo(), List.of());
    }
}
