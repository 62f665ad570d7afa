package org.qualoop.trace.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Money;
import org.qualoop.trace.LotId;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.data.TraceMapper;
import org.qualoop.trace.data.TraceMapper.OrderLineRow;
import org.qualoop.trace.data.TraceMapper.OrderRow;
import org.qualoop.trace.data.TraceMapper.OutboundRow;
import org.qualoop.trace.data.TraceMapper.ReceiptRow;
import org.qualoop.trace.data.TraceMapper.ShippedRow;
import org.qualoop.trace.data.TraceMapper.SkuRow;
import org.springframework.stereotype.Component;

@Component
class TraceReads implements TraceApi {

    private final TraceMapper mapper;

    TraceReads(TraceMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<OrderView> order(String orderNo) {
        return Optional.ofNullable(mapper.order(orderNo)).map(this::view);
    }

    @Override
    public List<ShippedLot> lotsShipped(String orderNo, String sku) {
        return withSuppliers(mapper.shippedLines(orderNo).stream()
                .filter(row -> row.lotNo() != null && (sku == null || sku.equals(row.sku())))
                .toList());
    }

    @Override
    public List<ShippedLot> lotsOfSerial(String serialNo) {
        return withSuppliers(mapper.shippedSerial(serialNo));
    }

    @Override
    public Optional<LotView> lot(String sku, String lotNo) {
        return lots(List.of(new LotId(sku, lotNo))).stream().findFirst();
    }

    @Override
    public List<LotView> lots(Collection<LotId> lots) {
        Set<LotId> wanted = Set.copyOf(lots);
        List<LotView> views = new ArrayList<>(wanted.size());
        for (List<String> part : Bulk.parts(lotNos(wanted))) {
            Map<LotId, ReceiptRow> receipts = firstReceipts(part);
            mapper.lots(part).stream()
                    .filter(row -> wanted.contains(new LotId(row.sku(), row.lotNo())))
                    .map(row -> view(row, receipts.get(new LotId(row.sku(), row.lotNo()))))
                    .forEach(views::add);
        }
        return views;
    }

    @Override
    public List<String> skusOfLot(String lotNo) {
        return mapper.lots(List.of(lotNo)).stream().map(TraceMapper.LotRow::sku).toList();
    }

    @Override
    public Optional<String> supplierOf(String sku, String lotNo) {
        return Optional.ofNullable(firstReceipts(List.of(lotNo)).get(new LotId(sku, lotNo)))
                .map(ReceiptRow::supplierCode);
    }

    @Override
    public Optional<SkuView> sku(String sku) {
        return Optional.ofNullable(mapper.sku(sku)).map(TraceReads::view);
    }

    @Override
    public List<ShipmentView> shipmentsByTracking(String trackingNo) {
        return mapper.shipmentsByTracking(trackingNo);
    }

    @Override
    public List<ShipmentView> shipmentsOf(String orderNo) {
        return mapper.shipmentsOf(orderNo);
    }

    @Override
    public Optional<Instant> deliveredAt(String orderNo) {
        return Optional.ofNullable(mapper.deliveredAt(orderNo));
    }

    @Override
    public Optional<OutboundView> outbound(String outboundNo) {
        return outbounds(mapper.outbound(outboundNo)).stream().findFirst();
    }

    @Override
    public List<OutboundView> openOutboundsOf(String sku, String lotNo) {
        return outbounds(mapper.openOutbounds(sku, lotNo));
    }

    @Override
    public List<StockPlace> stockOf(String sku, String lotNo) {
        return mapper.stock(sku, lotNo);
    }

    @Override
    public void setHoldStatus(String sku, String lotNo, String status) {
        mapper.setHoldStatus(sku, lotNo, status);
    }

    private OrderView view(OrderRow row) {
        return new OrderView(
                row.orderNo(),
                row.channel(),
                row.customerId(),
                row.placedAt(),
                row.promisedShipBy(),
                row.promisedDeliverBy(),
                mapper.orderLines(row.orderNo()).stream().map(TraceReads::view).toList());
    }

    private static OrderLineView view(OrderLineRow row) {
        return new OrderLineView(
                row.lineNo(),
                row.sku(),
                row.qty(),
                money(row.unitPriceAmount(), row.unitPriceCurrency()),
                money(row.paidAmount(), row.paidCurrency()),
                row.type(),
                row.parentLineNo());
    }

    private static SkuView view(SkuRow row) {
        return new SkuView(
                row.sku(),
                row.name(),
                row.kind(),
                row.category(),
                money(row.unitCostAmount(), row.unitCostCurrency()),
                row.noReasonReturn(),
                row.resaleAfterOpening());
    }

    private static LotView view(TraceMapper.LotRow row, ReceiptRow receipt) {
        return receipt == null
                ? new LotView(row.sku(), row.lotNo(), null, null, null, null, row.holdStatus())
                : new LotView(
                        row.sku(),
                        row.lotNo(),
                        receipt.supplierCode(),
                        receipt.supplierLotNo(),
                        receipt.producedOn(),
                        receipt.expiresOn(),
                        row.holdStatus());
    }

    private static Money money(BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }

    static List<OutboundView> outbounds(List<OutboundRow> rows) {
        Map<String, List<OutboundRow>> byNo = rows.stream()
                .collect(Collectors.groupingBy(OutboundRow::outboundNo, LinkedHashMap::new, Collectors.toList()));
        return byNo.values().stream().map(TraceReads::outbound).toList();
    }

    private static OutboundView outbound(List<OutboundRow> rows) {
        OutboundRow head = rows.get(0);
        List<OutboundLine> lines = rows.stream()
                .filter(row -> row.sku() != null)
                .map(row -> new OutboundLine(row.orderLineNo(), row.sku(), row.lotNo(), row.qty()))
                .toList();
        return new OutboundView(head.outboundNo(), head.orderNo(), head.warehouse(), head.status(), lines);
    }

    private List<ShippedLot> withSuppliers(List<ShippedRow> rows) {
        Map<LotId, ReceiptRow> receipts = firstReceipts(rows.stream()
                .map(ShippedRow::lotNo)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> new ShippedLot(
                        row.shipmentNo(),
                        row.orderNo(),
                        row.orderLineNo(),
                        row.sku(),
                        row.lotNo(),
                        row.qty(),
                        supplier(receipts.get(new LotId(row.sku(), row.lotNo()))),
                        row.trackingNo(),
                        row.warehouse(),
                        row.shippedAt()))
                .toList();
    }

    private static String supplier(ReceiptRow receipt) {
        return receipt == null ? null : receipt.supplierCode();
    }

    /** The first receipt of each lot, preferring one whose purchase order is known. */
    private Map<LotId, ReceiptRow> firstReceipts(Collection<String> lotNos) {
        Map<LotId, ReceiptRow> first = new LinkedHashMap<>();
        for (List<String> part : Bulk.parts(lotNos)) {
            for (ReceiptRow row : mapper.receipts(part)) {
                first.merge(
                        new LotId(row.sku(), row.lotNo()),
                        row,
                        (before, next) -> before.supplierCode() == null && next.supplierCode() != null ? next : before);
            }
        }
        return first;
    }

    private static List<String> lotNos(Collection<LotId> lots) {
        return lots.stream().map(LotId::lotNo).distinct().toList();
    }
}
