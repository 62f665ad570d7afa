package org.qualoop.cockpit.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.qualoop.cockpit.domain.CodeSearch;
import org.qualoop.cockpit.domain.Labels;
import org.qualoop.cockpit.domain.Links;
import org.qualoop.cockpit.domain.Records;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Roles;
import org.qualoop.trace.Finder.Hit;
import org.qualoop.trace.TraceApi;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** One box takes any code: of our records, an order, a parcel, a lot, a purchase order, an article, a phone number. */
@Controller
class SearchPage {

    private static final Set<String> ARCHIVE_READERS =
            Set.of(Roles.QUALITY, Roles.CUSTOMER_SERVICE, Roles.AUDITOR, Roles.ADMIN);
    private static final Set<String> TRACE_READERS =
            Set.of(Roles.QUALITY, Roles.CUSTOMER_SERVICE, Roles.AUDITOR, Roles.BUYER, Roles.ADMIN);

    private final Records records;
    private final CodeSearch search;
    private final TraceApi trace;
    private final Labels labels;

    SearchPage(Records records, CodeSearch search, TraceApi trace, Labels labels) {
        this.records = records;
        this.search = search;
        this.trace = trace;
        this.labels = labels;
    }

    /** @param name what is shown of it; {@code url} is null when the current user may not open it */
    record Found(Hit hit, String name, String url) {}

    @GetMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            Model model,
            @ModelAttribute(name = "shell", binding = false) Shell shell) {
        String code = CodeSearch.clean(q);
        String record = code.toUpperCase(Locale.ROOT);
        if (records.sheet(record).isPresent()) {
            return "redirect:" + records.url(record);
        }
        List<Found> hits =
                search.hits(code).stream().map(hit -> found(hit, shell)).toList();
        List<String> pages = hits.stream().map(Found::url).distinct().toList();
        if (pages.size() == 1 && pages.get(0) != null) {
            return "redirect:" + pages.get(0);
        }
        model.addAttribute("number", code);
        model.addAttribute("labels", labels);
        model.addAttribute("hits", hits);
        model.addAttribute("order", code.isEmpty() ? null : trace.order(code).orElse(null));
        model.addAttribute("lots", code.isEmpty() ? List.of() : trace.lotsShipped(code, null));
        model.addAttribute("found", code.isEmpty() ? List.of() : records.ofOrder(code));
        return "cockpit/search";
    }

    private static Found found(Hit hit, Shell shell) {
        if (hit.orderNo() != null) {
            return new Found(hit, hit.orderNo(), isOneOf(ARCHIVE_READERS) ? Links.order(hit.orderNo()) : null);
        }
        String name = hit.lot() == null ? hit.code() : hit.lot().lotNo();
        String url =
                switch (hit.kind()) {
                    case SUPPLIER -> shell.reads("suppliers") ? "/records/suppliers/" + hit.code() : null;
                    case PURCHASE_ORDER -> isOneOf(TRACE_READERS) ? Links.purchase(hit.code()) : null;
                    case SKU, BARCODE -> isOneOf(TRACE_READERS) ? Links.sku(hit.code()) : null;
                    default -> isOneOf(TRACE_READERS) ? Links.lot(hit.lot()) : null;
                };
        return new Found(hit, name, url);
    }

    private static boolean isOneOf(Set<String> groups) {
        return CurrentUser.groups().stream().anyMatch(groups::contains);
    }
}
