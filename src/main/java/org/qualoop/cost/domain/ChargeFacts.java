package org.qualoop.cost.domain;

import java.math.RoundingMode;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qualoop.cost.Basis;
import org.qualoop.cost.data.ChargeMapper;
import org.qualoop.cost.data.ChargeMapper.ChargeRow;
import org.qualoop.cost.data.EntryRow;
import org.qualoop.platform.CurrentUser;
import org.qualoop.rma.ReturnWaybills;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.ShipmentView;
import org.springframework.stereotype.Component;

/** What is known around a charge: its orders, its parcel, and what it is worth when no record has booked it. */
@Component
class ChargeFacts {

    /** Item under which a charge without a record stands in the ledger. */
    static final String ITEM = "charge";

    private final ChargeMapper charges;
    private final TraceApi trace;
    private final ReturnWaybills waybills;
    private final Places places;
    private final Categories categories;
    private final Valuation valuation;
    private final Clock clock;

    ChargeFacts(
            ChargeMapper charges,
            TraceApi trace,
            ReturnWaybills waybills,
            Places places,
            Categories categories,
            Valuation valuation,
            Clock clock) {
        this.charges = charges;
        this.trace = trace;
        this.waybills = waybills;
        this.places = places;
        this.categories = categories;
        this.valuation = valuation;
        this.clock = clock;
    }

    Optional<ChargeRow> find(String chargeNo) {
        return charges.of(List.of(chargeNo)).stream().findFirst();
    }

    List<ChargeRow> of(List<String> chargeNos) {
        return charges.of(chargeNos);
    }

    List<ChargeRow> ofOrder(String orderNo) {
        Set<String> parcels = new LinkedHashSet<>(waybills.ofOrder(orderNo));
        trace.shipmentsOf(orderNo).forEach(parcel -> parcels.add(parcel.trackingNo()));
        return charges.ofOrder(orderNo, parcels);
    }

    /** The order that the charge names, or those of its parcel. */
    Set<String> ordersOf(ChargeRow charge) {
        if (charge.orderNo() != null) {
            return Set.of(charge.orderNo());
        }
        Set<String> orders = new LinkedHashSet<>();
        if (charge.trackingNo() != null) {
            trace.shipmentsByTracking(charge.trackingNo()).forEach(parcel -> orders.add(parcel.orderNo()));
            orders.addAll(waybills.ordersOf(charge.trackingNo()));
        }
        return orders;
    }

    /** The freight of an order's first parcel is ordinary business, whatever happened later. */
    boolean mayBe(ChargeRow charge, ChargeClass type) {
        return type != ChargeClass.FREIGHT
                || charge.trackingNo() == null
                || ordersOf(charge).stream().noneMatch(orderNo -> isFirst(charge.trackingNo(), orderNo));
    }

    private boolean isFirst(String trackingNo, String orderNo) {
        List<ShipmentView> parcels = trace.shipmentsOf(orderNo);
        return !parcels.isEmpty() && trackingNo.equals(parcels.get(0).trackingNo());
    }

    EntryRow alone(ChargeRow charge, ChargeClass type) {
        String orderNo = ordersOf(charge).stream().findFirst().orElse(null);
        Place place = places.of(charge.chargeNo(), orderNo, null, null, null);
        var amount = charge.chargedAmount().setScale(2, RoundingMode.HALF_UP);
        return new EntryRow(
                null,
                charge.chargeNo(),
                ITEM,
                1,
                null,
                categories.of("CHARGE", type.kind, type.stage),
                type.kind,
                type.stage,
                amount,
                valuation.lossOf(type.kind, null, false, amount),
                charge.chargedCurrency(),
                Basis.CHARGE,
                place.eventNo(),
                orderNo,
                place.sku(),
                place.lotNo(),
                place.supplierCode(),
                null,
                null,
                null,
                charge.chargeNo(),
                charge.chargedAt(),
                null,
                null,
                clock.instant(),
                CurrentUser.name());
    }
}
