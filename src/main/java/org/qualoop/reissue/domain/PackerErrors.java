package org.qualoop.reissue.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qualoop.reissue.MisShipmentConfirmed;
import org.qualoop.reissue.ReissueReason;
import org.qualoop.reissue.data.PackerErrorMapper;
import org.qualoop.reissue.data.PackerErrorMapper.Count;
import org.qualoop.reissue.data.PackerErrorMapper.PackerErrorRow;
import org.qualoop.trace.OrderArchives.Archive;
import org.qualoop.trace.OrderArchives.Parcel;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books which lines of which parcel were wrong or short, and who packed it; once for each line and parcel. */
@Service
@Transactional
public class PackerErrors {

    private final PackerErrorMapper mapper;
    private final FactReader facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PackerErrors(PackerErrorMapper mapper, FactReader facts, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /** A line of the order with the units that were wrong or short. */
    public record Units(int orderLineNo, String sku, int qty) {}

    public void confirm(String recordNo, String orderNo, ReissueReason kind, List<Units> units) {
        List<Parcel> parcels = facts.archive(orderNo).map(Archive::shipments).orElse(List.of());
        for (Units line : units) {
            parcelOf(line, parcels).ifPresent(parcel -> book(recordNo, orderNo, kind, line, parcel));
        }
    }

    public List<Count> byPacker(Instant from, Instant to) {
        return mapper.byPacker(from, to);
    }

    public List<PackerErrorRow> ofPacker(String packer, Instant from, Instant to) {
        return mapper.ofPacker(packer, from, to);
    }

    private void book(String recordNo, String orderNo, ReissueReason kind, Units line, Parcel parcel) {
        if (mapper.exists(orderNo, line.orderLineNo(), parcel.shipmentNo())) {
            return;
        }
        Instant now = clock.instant();
        mapper.insert(new PackerErrorRow(
                orderNo,
                line.orderLineNo(),
                parcel.shipmentNo(),
                kind,
                line.sku(),
                line.qty(),
                parcel.warehouse(),
                parcel.packer(),
                recordNo,
                now));
        events.publishEvent(new MisShipmentConfirmed(
                recordNo,
                orderNo,
                line.orderLineNo(),
                parcel.shipmentNo(),
                kind,
                line.sku(),
                line.qty(),
                parcel.warehouse(),
                parcel.packer(),
                now));
    }

    /** The parcel whose scans show the mistake, else the one that should have held the line, else the first. */
    private static Optional<Parcel> parcelOf(Units line, List<Parcel> parcels) {
        return parcels.stream()
                .filter(parcel -> scansShow(line, parcel))
                .findFirst()
                .or(() -> parcels.stream().filter(parcel -> holds(line, parcel)).findFirst())
                .or(() -> parcels.stream().findFirst());
    }

    private static boolean scansShow(Units line, Parcel parcel) {
        return parcel.check() != null
                && parcel.check().stream()
                        .anyMatch(check -> check.sku().equals(line.sku()) && check.scanned() < check.expected());
    }

    private static boolean holds(Units line, Parcel parcel) {
        return parcel.lines().stream().anyMatch(one -> one.orderLineNo() == line.orderLineNo());
    }
}
