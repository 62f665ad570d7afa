package org.qualoop.trace.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.qualoop.platform.Problem;
import org.qualoop.supplier.Supplier;
import org.qualoop.supplier.Suppliers;
import org.qualoop.trace.DossierSection;
import org.qualoop.trace.LotId;
import org.qualoop.trace.LotTraces;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.LotView;
import org.qualoop.trace.data.LotMapper;
import org.qualoop.trace.data.LotMapper.ReachRow;
import org.qualoop.trace.data.TraceMapper;
import org.qualoop.trace.data.TraceMapper.ReceiptRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class LotTraceReader implements LotTraces {

    private static final ReachRow NOBODY = new ReachRow(0, 0, 0, 0);

    private final TraceApi api;
    private final TraceMapper facts;
    private final LotMapper mapper;
    private final Genealogy genealogy;
    private final Carriers carriers;
    private final Suppliers suppliers;
    private final Dossier dossier;

    LotTraceReader(
            TraceApi api,
            TraceMapper facts,
            LotMapper mapper,
            Genealogy genealogy,
            Carriers carriers,
            Suppliers suppliers,
            Dossier dossier) {
        this.api = api;
        this.facts = facts;
        this.mapper = mapper;
        this.genealogy = genealogy;
        this.carriers = carriers;
        this.suppliers = suppliers;
        this.dossier = dossier;
    }

    @Override
    public LotId resolve(String lotNo, String sku) {
        List<String> skus = api.skusOfLot(lotNo);
        if (sku == null && skus.size() > 1) {
            // A number that a corrected fact once named under another SKU is not in doubt.
            List<String> inUse = mapper.skusInUse(lotNo);
            skus = inUse.isEmpty() ? skus : inUse;
        }
        List<LotId> candidates = skus.stream()
                .filter(candidate -> sku == null || sku.equals(candidate))
                .map(candidate -> new LotId(candidate, lotNo))
                .toList();
        if (candidates.isEmpty()) {
            throw Problem.notFound("没有这个批次 No fact names the lot " + lotNo);
        }
        if (candidates.size() > 1) {
            throw Problem.conflict(
                            "批号对应多个商品，请指定 sku Several SKUs have the lot number " + lotNo + ": name one with ?sku=")
                    .with("candidates", candidates);
        }
        return candidates.get(0);
    }

    @Override
    @Transactional(readOnly = true)
    public LotTrace trace(LotId lot, String after, int limit) {
        Instant start = Instant.now();
        LotView view = api.lot(lot.sku(), lot.lotNo()).orElseThrow(() -> Problem.notFound("没有这个批次 No such lot"));
        List<ReceiptRow> receipts = receipts(lot);
        List<RelatedLot> wentInto = genealogy.wentInto(lot);
        List<LotId> carried = withDescendants(lot, wentInto);
        Map<String, List<?>> records = records(lot);
        return new LotTrace(
                lot(view),
                supplier(view.supplierCode()),
                purchaseOrders(receipts),
                receipts.stream().map(LotTraceReader::receipt).toList(),
                dossier.ofLot("inspections", lot),
                api.stockOf(lot.sku(), lot.lotNo()),
                genealogy.madeFrom(lot),
                wentInto,
                summary(lot),
                carriers.page(carried, after, limit),
                records.get("returns"),
                records.get("reviews"),
                records.get("ncrs"),
                records.get("reissues"),
                records.keySet().stream()
                        .filter(name -> records.get(name).size() >= DossierSection.MOST)
                        .toList(),
                Duration.between(start, Instant.now()).toMillis());
    }

    private Map<String, List<?>> records(LotId lot) {
        Map<String, List<?>> records = new LinkedHashMap<>();
        Stream.of("returns", "reviews", "ncrs", "reissues")
                .forEach(name -> records.put(name, dossier.ofLot(name, lot)));
        return records;
    }

    @Override
    public void recipients(LotId lot, boolean withInferred, Consumer<List<Recipient>> parts) {
        carriers.all(withDescendants(lot, genealogy.wentInto(lot)), withInferred, parts);
    }

    private static List<LotId> withDescendants(LotId lot, List<RelatedLot> wentInto) {
        List<LotId> lots = new ArrayList<>(List.of(lot));
        wentInto.forEach(kin -> lots.add(new LotId(kin.sku(), kin.lotNo())));
        return lots;
    }

    private TracedLot lot(LotView view) {
        String name = api.sku(view.sku()).map(TraceApi.SkuView::name).orElse(null);
        return new TracedLot(
                view.lotNo(),
                view.sku(),
                name,
                view.supplierLotNo(),
                view.producedOn(),
                view.expiresOn(),
                view.holdStatus());
    }

    private Supplier supplier(String code) {
        return code == null ? null : suppliers.find(code).orElse(new Supplier(code, null, null, null));
    }

    private List<ReceiptRow> receipts(LotId lot) {
        return facts.receipts(List.of(lot.lotNo())).stream()
                .filter(row -> row.sku().equals(lot.sku()))
                .toList();
    }

    private static List<PurchaseOrder> purchaseOrders(List<ReceiptRow> receipts) {
        return receipts.stream()
                .map(row -> new PurchaseOrder(row.poNo(), row.supplierCode(), row.orderedAt()))
                .distinct()
                .toList();
    }

    private static Receipt receipt(ReceiptRow row) {
        return new Receipt(
                row.receiptNo(),
                row.poNo(),
                row.receivedAt(),
                row.warehouse(),
                row.operator(),
                row.qty(),
                row.supplierLotNo(),
                row.producedOn(),
                row.expiresOn());
    }

    private Summary summary(LotId lot) {
        LotBooks books = LotBooks.of(mapper.amounts(lot.sku(), lot.lotNo()));
        ReachRow reached = Objects.requireNonNullElse(mapper.reach(lot.sku(), lot.lotNo()), NOBODY);
        return new Summary(
                books.units("received"),
                books.units("produced"),
                books.producedElsewhere(),
                books.units("adjusted"),
                books.units("returned"),
                books.units("inStock"),
                books.units("shipped"),
                books.units("consumed"),
                books.units("scrapped"),
                books.units("sampled"),
                books.units("returnedToVendor"),
                books.unaccounted(),
                reached.orders(),
                reached.customers(),
                reached.inferredOrders(),
                reached.inferredCustomers());
    }
}
