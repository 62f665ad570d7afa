package org.qualoop.cockpit.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qualoop.cockpit.domain.Labels;
import org.qualoop.supplier.Supplier;
import org.qualoop.supplier.Suppliers;
import org.qualoop.trace.LotFiles;
import org.qualoop.trace.LotFiles.Purchase;
import org.qualoop.trace.LotFiles.StoredLot;
import org.qualoop.trace.LotId;
import org.qualoop.trace.PackFacts;
import org.qualoop.trace.Receiving;
import org.qualoop.trace.TraceApi;
import org.qualoop.trace.TraceApi.LotView;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** An article with its lots, and a purchase order with what was received for it. */
@Controller
class GoodsPages {

    private static final int PAGE = 50;

    private final LotFiles files;
    private final TraceApi trace;
    private final PackFacts packs;
    private final Receiving receiving;
    private final Suppliers suppliers;
    private final Labels labels;

    GoodsPages(
            LotFiles files, TraceApi trace, PackFacts packs, Receiving receiving, Suppliers suppliers, Labels labels) {
        this.files = files;
        this.trace = trace;
        this.packs = packs;
        this.receiving = receiving;
        this.suppliers = suppliers;
        this.labels = labels;
    }

    @GetMapping("/skus/{sku}")
    @PreAuthorize(LotPage.READERS)
    String sku(@PathVariable String sku, @RequestParam(required = false) String after, Model model) {
        TraceApi.SkuView article = trace.sku(sku).orElse(null);
        List<StoredLot> lots = files.lotsOfSku(sku, after, PAGE + 1);
        if (article == null && lots.isEmpty() && after == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<StoredLot> page = lots.stream().limit(PAGE).toList();
        Map<String, LotView> views =
                trace
                        .lots(page.stream()
                                .map(lot -> new LotId(lot.sku(), lot.lotNo()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(LotView::lotNo, Function.identity()));
        model.addAttribute("sku", sku);
        model.addAttribute("article", article);
        model.addAttribute(
                "goods", packs.goods(List.of(sku)).stream().findFirst().orElse(null));
        model.addAttribute("shelfLife", receiving.shelfLifeDays(sku).orElse(null));
        model.addAttribute("lots", page);
        model.addAttribute("views", views);
        model.addAttribute(
                "suppliers",
                names(views.values().stream().map(LotView::supplierCode).toList()));
        model.addAttribute("next", lots.size() > PAGE ? page.get(PAGE - 1).lotNo() : null);
        model.addAttribute("labels", labels);
        return "cockpit/sku";
    }

    /** For a number that a path cannot hold. */
    @GetMapping("/skus")
    @PreAuthorize(LotPage.READERS)
    String skuOf(@RequestParam String sku, @RequestParam(required = false) String after, Model model) {
        return sku(sku, after, model);
    }

    @GetMapping("/purchase-orders")
    @PreAuthorize(LotPage.READERS)
    String purchaseOf(@RequestParam String poNo, Model model) {
        return purchase(poNo, model);
    }

    @GetMapping("/purchase-orders/{poNo}")
    @PreAuthorize(LotPage.READERS)
    String purchase(@PathVariable String poNo, Model model) {
        Purchase purchase = files.purchase(poNo).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<LotId, LotView> lots = trace
                .lots(purchase.receipts().stream()
                        .map(line -> new LotId(line.sku(), line.lotNo()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(lot -> new LotId(lot.sku(), lot.lotNo()), Function.identity()));
        model.addAttribute("purchase", purchase);
        model.addAttribute(
                "supplier",
                purchase.supplierCode() == null
                        ? null
                        : suppliers
                                .find(purchase.supplierCode())
                                .orElse(new Supplier(purchase.supplierCode(), null, null, null)));
        model.addAttribute(
                "holds",
                purchase.receipts().stream()
                        .map(line -> lots.get(new LotId(line.sku(), line.lotNo())))
                        .map(lot -> lot == null ? "NONE" : lot.holdStatus())
                        .toList());
        model.addAttribute("most", LotFiles.MOST);
        model.addAttribute("labels", labels);
        return "cockpit/purchase";
    }

    private Map<String, String> names(List<String> codes) {
        return suppliers
                .find(codes.stream()
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Supplier::code, Supplier::name));
    }
}
