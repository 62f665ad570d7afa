package org.qualoop.trace.domain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Timeline;
import org.qualoop.supplier.Supplier;
import org.qualoop.supplier.Suppliers;
import org.qualoop.trace.LotId;
import org.qualoop.trace.OrderArchives;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.OrderView;
import org.qualoop.trace.TraceApi.ShippedLot;
import org.qualoop.trace.data.ArchiveMapper;
import org.qualoop.trace.data.ArchiveMapper.NameRow;
import org.qualoop.trace.data.TraceMapper;
import org.qualoop.trace.data.TraceMapper.OrderRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class OrderArchiveReader implements OrderArchives {

    private final TraceApi api;
    private final TraceMapper facts;
    private final ArchiveMapper mapper;
    private final Parcels parcels;
    private final Suppliers suppliers;
    private final Dossier dossier;
    private final Timeline timeline;

    OrderArchiveReader(
            TraceApi api,
            TraceMapper facts,
            ArchiveMapper mapper,
            Parcels parcels,
            Suppliers suppliers,
            Dossier dossier,
            Timeline timeline) {
        this.api = api;
        this.facts = facts;
        this.mapper = mapper;
        this.parcels = parcels;
        this.suppliers = suppliers;
        this.dossier = dossier;
        this.timeline = timeline;
    }

    @Override
    @Transactional(readOnly = true)
    public Archive archive(String orderNo) {
        return read(orderNo, true);
    }

    @Override
    @Transactional
    public Archive reveal(String orderNo, String reason, String by) {
        Archive archive = read(orderNo, false);
        timeline.add(orderNo, "trace.personalDataRevealed", by, Map.of("reason", reason));
        return archive;
    }

    private Archive read(String orderNo, boolean masked) {
        OrderRow row = facts.order(orderNo);
        List<Parcel> shipments = parcels.of(orderNo);
        List<ShippedLot> shipped = api.lotsShipped(orderNo, null);
        Archive archive = new Archive(
                order(orderNo, row, masked),
                row == null ? List.of() : lines(orderNo, shipped),
                inspections(orderNo, shipped),
                TraceReads.outbounds(mapper.outbounds(orderNo)),
                shipments,
                parcels.tracking(shipments),
                dossier.ofOrder("reviews", orderNo),
                dossier.ofOrder("cases", orderNo),
                dossier.ofOrder("returns", orderNo),
                dossier.ofOrder("reissues", orderNo),
                dossier.ofOrder("ncrs", orderNo),
                dossier.ofOrder("costs", orderNo));
        if (row == null && isEmpty(archive)) {
            throw Problem.notFound("没有这个订单的任何记录 Nothing is known of the order " + orderNo);
        }
        return archive;
    }

    private static boolean isEmpty(Archive archive) {
        return Stream.<Collection<?>>of(
                        archive.outbounds(),
                        archive.shipments(),
                        archive.reviews(),
                        archive.cases(),
                        archive.returns(),
                        archive.reissues(),
                        archive.ncrs(),
                        archive.costs())
                .allMatch(Collection::isEmpty);
    }

    private static ArchivedOrder order(String orderNo, OrderRow row, boolean masked) {
        return row == null
                ? new ArchivedOrder(orderNo, null, null, null, null, null)
                : new ArchivedOrder(
                        orderNo,
                        row.channel(),
                        row.placedAt(),
                        row.promisedShipBy(),
                        row.promisedDeliverBy(),
                        masked ? masked(row) : clear(row));
    }

    private static Customer clear(OrderRow row) {
        return new Customer(
                row.customerId(),
                row.customerName(),
                row.customerPhone(),
                row.customerEmail(),
                row.customerAddress(),
                row.customerOaid(),
                row.customerContactVia(),
                false);
    }

    private static Customer masked(OrderRow row) {
        return new Customer(
                row.customerId(),
                Mask.name(row.customerName()),
                Mask.phone(row.customerPhone()),
                Mask.email(row.customerEmail()),
                Mask.address(row.customerAddress()),
                Mask.whole(row.customerOaid()),
                row.customerContactVia(),
                true);
    }

    private List<ArchivedLine> lines(String orderNo, List<ShippedLot> shipped) {
        OrderView order = api.order(orderNo).orElseThrow();
        Map<String, String> names = names(order);
        Map<String, String> supplierNames = supplierNames(shipped);
        Map<LotId, String> holds = holds(shipped);
        return order.lines().stream()
                .map(line -> new ArchivedLine(
                        line.lineNo(),
                        line.sku(),
                        names.get(line.sku()),
                        line.qty(),
                        line.unitPrice(),
                        line.paidAmount(),
                        line.type(),
                        line.parentLineNo(),
                        shipped.stream()
                                .filter(lot -> lot.orderLineNo() == line.lineNo())
                                .map(lot -> new LineLot(
                                        lot.lotNo(),
                                        lot.qty(),
                                        lot.shipmentNo(),
                                        lot.supplierCode(),
                                        supplierNames.get(lot.supplierCode()),
                                        holds.get(new LotId(lot.sku(), lot.lotNo()))))
                                .toList()))
                .toList();
    }

    private Map<String, String> names(OrderView order) {
        Set<String> skus =
                order.lines().stream().map(TraceApi.OrderLineView::sku).collect(Collectors.toSet());
        return skus.isEmpty()
                ? Map.of()
                : mapper.skuNames(skus).stream().collect(Collectors.toMap(NameRow::sku, NameRow::name));
    }

    private Map<String, String> supplierNames(List<ShippedLot> shipped) {
        Set<String> codes = shipped.stream()
                .flatMap(lot -> Optional.ofNullable(lot.supplierCode()).stream())
                .collect(Collectors.toSet());
        return suppliers.find(codes).stream().collect(Collectors.toMap(Supplier::code, Supplier::name));
    }

    private Map<LotId, String> holds(List<ShippedLot> shipped) {
        return api.lots(lots(shipped)).stream()
                .collect(Collectors.toMap(lot -> new LotId(lot.sku(), lot.lotNo()), TraceApi.LotView::holdStatus));
    }

    private List<?> inspections(String orderNo, List<ShippedLot> shipped) {
        return Stream.concat(
                        dossier.ofOrder("inspections", orderNo).stream(),
                        lots(shipped).stream().flatMap(lot -> dossier.ofLot("inspections", lot).stream()))
                .map(Function.<Object>identity())
                .distinct()
                .toList();
    }

    private static Set<LotId> lots(List<ShippedLot> shipped) {
        return shipped.stream()
                .map(lot -> new LotId(lot.sku(), lot.lotNo()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
