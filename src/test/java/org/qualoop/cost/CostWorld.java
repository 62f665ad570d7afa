package org.qualoop.cost;

import static org.qualoop.testing.Sample.unique;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.cost.domain.CostBook;
import org.qualoop.inspection.Severity;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrRequest;
import org.qualoop.ncr.NcrView.Liability;
import org.qualoop.ncr.SourceKind;
import org.qualoop.ncr.domain.Liabilities;
import org.qualoop.platform.CostIncurred;
import org.qualoop.platform.CostIncurred.Goods;
import org.qualoop.platform.CostIncurred.Kind;
import org.qualoop.platform.CostIncurred.Stage;
import org.qualoop.platform.Money;
import org.qualoop.trace.Intake;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A small world of its own: an order of two units at 113.00 each, unit cost 40.00, one lot of one supplier. */
@Component
class CostWorld {

    static final Instant AT = Instant.parse("2026-10-05T08:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Intake intake;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final CostBook book;
    private final NcrApi ncrs;
    private final Liabilities liabilities;

    CostWorld(
            Intake intake,
            ApplicationEventPublisher events,
            org.springframework.transaction.PlatformTransactionManager transactions,
            CostBook book,
            NcrApi ncrs,
            Liabilities liabilities) {
        this.intake = intake;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.book = book;
        this.ncrs = ncrs;
        this.liabilities = liabilities;
    }

    record Sale(String orderNo, String sku, String lotNo, String supplier, String trackingNo) {}

    Sale sold() {
        Sale sale = sale();
        product(sale);
        received(sale);
        ordered(sale);
        shipped(sale);
        return sale;
    }

    Sale sale() {
        String id = UUID.randomUUID().toString().substring(0, 8);
        return new Sale("O-" + id, "SKU-" + id, "LOT-" + id, "S-" + id, "T-" + id);
    }

    void product(Sale sale) {
        take(
                "skus",
                Map.of(
                        "sku",
                        sale.sku(),
                        "name",
                        "水杯",
                        "kind",
                        "PRODUCT",
                        "unitCost",
                        Map.of("amount", "40.00", "currency", "CNY")));
    }

    void ordered(Sale sale) {
        Map<String, Object> line = Map.of(
                "lineNo", 1, "sku", sale.sku(), "qty", 2, "paidAmount", Map.of("amount", "226.00", "currency", "CNY"));
        take(
                "orders",
                Map.of(
                        "orderNo", sale.orderNo(),
                        "channel", "TMALL",
                        "placedAt", "2026-10-01T00:00:00Z",
                        "customer", Map.of("id", "C-1"),
                        "lines", List.of(line)));
    }

    void shipped(Sale sale) {
        Map<String, Object> line = Map.of("orderLineNo", 1, "sku", sale.sku(), "lotNo", sale.lotNo(), "qty", 2);
        take(
                "shipments",
                Map.of(
                        "shipmentNo",
                        "SH-" + sale.orderNo(),
                        "orderNo",
                        sale.orderNo(),
                        "warehouse",
                        "WH1",
                        "shippedAt",
                        "2026-10-02T00:00:00Z",
                        "carrier",
                        "SF",
                        "trackingNo",
                        sale.trackingNo(),
                        "packer",
                        "p1",
                        "lines",
                        List.of(line)));
    }

    void received(Sale sale) {
        take("suppliers", Map.of("code", sale.supplier(), "name", "杯业有限公司"));
        Map<String, Object> ordered = Map.of("lineNo", 1, "sku", sale.sku(), "qty", 10_000);
        take(
                "purchase-orders",
                Map.of(
                        "poNo",
                        "PO-" + sale.lotNo(),
                        "supplierCode",
                        sale.supplier(),
                        "orderedAt",
                        "2026-09-01T00:00:00Z",
                        "lines",
                        List.of(ordered)));
        Map<String, Object> line = Map.of("lineNo", 1, "sku", sale.sku(), "lotNo", sale.lotNo(), "qty", 10_000);
        take(
                "receipts",
                Map.of(
                        "receiptNo",
                        "R-" + sale.lotNo(),
                        "poNo",
                        "PO-" + sale.lotNo(),
                        "receivedAt",
                        "2026-09-10T00:00:00Z",
                        "warehouse",
                        "WH1",
                        "operator",
                        "w1",
                        "lines",
                        List.of(line)));
    }

    void charge(String chargeNo, String kind, String amount, String orderNo, String trackingNo) {
        Map<String, Object> charge = new java.util.HashMap<>(Map.of(
                "chargeNo",
                chargeNo,
                "at",
                "2026-10-20T00:00:00Z",
                "kind",
                kind,
                "amount",
                Map.of("amount", amount, "currency", "CNY")));
        if (orderNo != null) {
            charge.put("orderNo", orderNo);
        }
        if (trackingNo != null) {
            charge.put("trackingNo", trackingNo);
        }
        take("charges", charge);
    }

    void take(String kind, Object... items) {
        var result = intake.take(kind, JSON.valueToTree(List.of(items)), "test");
        if (!result.rejected().isEmpty()) {
            throw new AssertionError(kind + " refused: " + result.rejected());
        }
    }

    /** A real exception that somebody reported by hand. */
    String ncr() {
        String sku = unique("SKU");
        return transaction.execute(status -> ncrs.openOrJoin(
                        new NcrRequest(SourceKind.MANUAL, null, null, sku, null, null, Severity.MINOR, "划痕", false))
                .ncrNo());
    }

    void decide(String ncrNo, List<Liability> parties) {
        liabilities.decide(ncrNo, parties, "test");
    }

    void publish(CostIncurred... costs) {
        transaction.executeWithoutResult(status -> List.of(costs).forEach(events::publishEvent));
    }

    CostReport of(Sale sale) {
        return report(EntryFilter.ofOrder(sale.orderNo()), null);
    }

    CostReport report(EntryFilter filter, String by) {
        return book.report(filter, by, null, 1000);
    }

    /** The lines that stand. */
    static List<CostLine> standing(CostReport report) {
        List<CostLine> lines = new ArrayList<>(report.entries());
        List<Long> reversed =
                lines.stream().map(CostLine::reverses).filter(id -> id != null).toList();
        lines.removeIf(line -> line.reverses() != null || reversed.contains(line.id()));
        return lines;
    }

    static CostIncurred cost(
            String recordNo,
            String item,
            Kind kind,
            Stage stage,
            String orderNo,
            String sku,
            String lotNo,
            Integer qty,
            String amount,
            Goods goods) {
        return new CostIncurred(
                recordNo,
                item,
                kind,
                stage,
                orderNo,
                sku,
                lotNo,
                null,
                qty,
                null,
                amount == null ? null : Money.cny(amount),
                goods,
                AT);
    }

    static CostIncurred refund(String recordNo, Sale sale, String amount, Goods goods) {
        return cost(
                recordNo, "refund-1", Kind.REFUND, Stage.RETURN, sale.orderNo(), sale.sku(), null, 1, amount, goods);
    }

    static CostIncurred scrap(String recordNo, Sale sale) {
        return cost(
                recordNo,
                "scrap-1",
                Kind.SCRAP,
                Stage.RETURN,
                sale.orderNo(),
                sale.sku(),
                null,
                1,
                null,
                Goods.SCRAPPED);
    }

    static CostIncurred replacement(String recordNo, Sale sale, Goods goods) {
        return cost(recordNo, "goods-1", Kind.MATERIAL, Stage.RETURN, sale.orderNo(), sale.sku(), null, 1, null, goods);
    }
}
