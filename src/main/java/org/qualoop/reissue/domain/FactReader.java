package org.qualoop.reissue.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.reissue.ReissueReason;
import org.qualoop.reissue.ShipmentChecks;
import org.qualoop.reissue.ShipmentFacts;
import org.qualoop.reissue.data.MisShipmentMapper;
import org.qualoop.reissue.data.MisShipmentRow;
import org.qualoop.reissue.data.ReissueLineRow;
import org.qualoop.reissue.data.ReissueMapper;
import org.qualoop.trace.OrderArchives;
import org.qualoop.trace.OrderArchives.Archive;
import org.qualoop.trace.ScanCodes;
import org.qualoop.trace.TraceApi;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together, from everything the house knows of an order, what is needed to judge its parcels. */
@Service
@Transactional(readOnly = true)
public class FactReader implements ShipmentChecks {

    private final OrderArchives archives;
    private final TraceApi trace;
    private final ReissueMapper reissues;
    private final MisShipmentMapper reports;
    private final ScanCodes codes;
    private final VerdictTable verdicts;
    private final FactPhotos photos;
    private final Scales scales;

    FactReader(
            OrderArchives archives,
            TraceApi trace,
            ReissueMapper reissues,
            MisShipmentMapper reports,
            ScanCodes codes,
            VerdictTable verdicts,
            FactPhotos photos,
            Scales scales) {
        this.archives = archives;
        this.trace = trace;
        this.reissues = reissues;
        this.reports = reports;
        this.codes = codes;
        this.verdicts = verdicts;
        this.photos = photos;
        this.scales = scales;
    }

    /** @throws org.qualoop.platform.Problem 404 while nothing is known of the order */
    public ShipmentFacts read(String orderNo) {
        return of(archives.archive(orderNo));
    }

    @Override
    public ShipmentFacts of(Archive archive) {
        String orderNo = archive.order().orderNo();
        List<ReissueLineRow> reissued = reissues.claimed(orderNo);
        ParcelFacts parcels = parcels(archive);
        List<ShipmentFacts.Line> lines = new LineFacts(archive, reissued, parcels).lines();
        String claimed = reports.openOf(orderNo)
                .map(MisShipmentRow::claimed)
                .map(Enum::name)
                .orElse(null);
        return new ShipmentFacts(
                orderNo,
                archive.order().placedAt(),
                verdicts.judge(Scalars.of(parcels, lines, reissued, claimed)),
                parcels.others(),
                lines,
                parcels.strangers(),
                parcels.parcels(),
                photos.of(orderNo),
                photos.earlier(orderNo),
                suggested(lines));
    }

    /** Empty while nothing is known of the order. */
    public Optional<ShipmentFacts> find(String orderNo) {
        return archive(orderNo).map(known -> read(orderNo));
    }

    /** What {@code mis-shipment-verdict} is asked with, for the diagram. */
    public Map<String, Object> inputs(String orderNo, ReissueReason claimed) {
        Optional<Archive> archive = archive(orderNo);
        if (archive.isEmpty()) {
            return Scalars.nothing();
        }
        List<ReissueLineRow> reissued = reissues.claimed(orderNo);
        ParcelFacts parcels = parcels(archive.get());
        List<ShipmentFacts.Line> lines = new LineFacts(archive.get(), reissued, parcels).lines();
        return Scalars.of(parcels, lines, reissued, claimed == null ? null : claimed.name());
    }

    /** Units that the facts show to be missing. */
    public List<ShipmentFacts.Units> suggested(String orderNo) {
        return find(orderNo).map(ShipmentFacts::suggested).orElse(List.of());
    }

    /** Empty while neither the order nor a parcel of it is known. */
    Optional<Archive> archive(String orderNo) {
        return trace.order(orderNo).isEmpty() && trace.shipmentsOf(orderNo).isEmpty()
                ? Optional.empty()
                : Optional.of(archives.archive(orderNo));
    }

    private ParcelFacts parcels(Archive archive) {
        return new ParcelFacts(archive, codes.of(skus(archive)), scales::weigh);
    }

    private static List<ShipmentFacts.Units> suggested(List<ShipmentFacts.Line> lines) {
        return lines.stream()
                .filter(line -> line.missing() > 0)
                .map(line -> new ShipmentFacts.Units(line.orderLineNo(), line.sku(), line.missing()))
                .toList();
    }

    private static Set<String> skus(Archive archive) {
        return Stream.concat(
                        archive.lines().stream().map(line -> line.sku()),
                        archive.shipments().stream()
                                .flatMap(parcel -> parcel.lines().stream())
                                .map(line -> line.sku()))
                .collect(Collectors.toSet());
    }
}
