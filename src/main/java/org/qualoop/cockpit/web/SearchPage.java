package org.qualoop.cockpit.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.qualoop.cockpit.domain.Labels;
import org.qualoop.cockpit.domain.Records;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Roles;
import org.qualoop.trace.Finder;
import org.qualoop.trace.Finder.Hit;
import org.qualoop.trace.TraceApi;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One box takes any code: of our records, an order, a parcel, a lot, a purchase order, an article, a phone number. */
@Controller
class SearchPage {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{6,18}");
    private static final Set<String> ARCHIVE_READERS =
            Set.of(Roles.QUALITY, Roles.CUSTOMER_SERVICE, Roles.AUDITOR, Roles.ADMIN);
    private static final Set<String> TRACE_READERS =
            Set.of(Roles.QUALITY, Roles.CUSTOMER_SERVICE, Roles.AUDITOR, Roles.BUYER, Roles.ADMIN);
    private static final Set<String> PHONE_SEEKERS = Set.of(Roles.QUALITY, Roles.CUSTOMER_SERVICE, Roles.ADMIN);

    private final Records records;
    private final Finder finder;
    private final TraceApi trace;
    private final Labels labels;

    SearchPage(Records records, Finder finder, TraceApi trace, Labels labels) {
        this.records = records;
        this.finder = finder;
        this.trace = trace;
        this.labels = labels;
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        String code = q.strip();
        String record = code.toUpperCase(Locale.ROOT);
        if (records.sheet(record).isPresent()) {
            return "redirect:" + records.url(record);
        }
        List<Hit> hits = hits(code);
        List<String> pages = hits.stream().map(SearchPage::url).distinct().toList();
        if (pages.size() == 1 && pages.get(0) != null) {
            return "redirect:" + pages.get(0);
        }
        model.addAttribute("number", code);
        model.addAttribute("labels", labels);
        model.addAttribute(
                "hits", hits.stream().map(hit -> new Found(hit, url(hit))).toList());
        model.addAttribute("order", code.isEmpty() ? null : trace.order(code).orElse(null));
        model.addAttribute("lots", code.isEmpty() ? List.of() : trace.lotsShipped(code, null));
        model.addAttribute("found", code.isEmpty() ? List.of() : records.ofOrder(code));
        return "cockpit/search";
    }

    /** @param url null when the current user may not open it */
    record Found(Hit hit, String url) {}

    private List<Hit> hits(String code) {
        if (code.isEmpty() || code.length() > 100) {
            return List.of();
        }
        List<Hit> hits = finder.find(code);
        return hits.isEmpty() && PHONE.matcher(code).matches() && isOneOf(PHONE_SEEKERS)
                ? finder.ofPhone(code, CurrentUser.name())
                : hits;
    }

    /** The page behind a hit; null when the current user may not open it. */
    private static String url(Hit hit) {
        if (hit.lot() != null) {
            return isOneOf(TRACE_READERS)
                    ? "/lots/" + encoded(hit.lot().lotNo()) + "?sku="
                            + encoded(hit.lot().sku())
                    : null;
        }
        return isOneOf(ARCHIVE_READERS) ? "/orders/" + encoded(hit.orderNo()) : null;
    }

    private static boolean isOneOf(Set<String> groups) {
        return CurrentUser.groups().stream().anyMatch(groups::contains);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
