package org.qualoop.cost.domain;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.qualoop.cost.data.ChargeMapper;
import org.qualoop.platform.Money;
import org.qualoop.trace.DossierSection;
import org.qualoop.trace.TraceApi;
import org.springframework.stereotype.Component;

/** The charges of an order in its archive: those that name it, and those that name one of its parcels. */
@Component
class ChargeSection implements DossierSection {

    record ArchivedCharge(String chargeNo, Instant at, String kind, Money amount, String orderNo, String trackingNo) {}

    private final ChargeMapper mapper;
    private final TraceApi trace;

    ChargeSection(ChargeMapper mapper, TraceApi trace) {
        this.mapper = mapper;
        this.trace = trace;
    }

    @Override
    public String name() {
        return "costs";
    }

    @Override
    public List<ArchivedCharge> ofOrder(String orderNo) {
        Set<String> parcels = new LinkedHashSet<>();
        trace.shipmentsOf(orderNo).forEach(parcel -> parcels.add(parcel.trackingNo()));
        return mapper.ofOrder(orderNo, parcels).stream()
                .map(row -> new ArchivedCharge(
                        row.chargeNo(),
                        row.chargedAt(),
                        row.kind(),
                        new Money(row.chargedAmount(), row.chargedCurrency()),
                        row.orderNo(),
                        row.trackingNo()))
                .toList();
    }

    @Override
    public List<ArchivedCharge> ofLot(String sku, String lotNo) {
        return List.of();
    }
}
