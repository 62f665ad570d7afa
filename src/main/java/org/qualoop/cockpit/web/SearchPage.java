package org.qualoop.cockpit.web;

import java.util.List;
import java.util.Locale;
import org.qualoop.cockpit.domain.Labels;
import org.qualoop.cockpit.domain.Records;
import org.qualoop.trace.TraceApi;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A number leads to its record; an order's number to all that the house has about the order. */
@Controller
class SearchPage {

    private final Records records;
    private final TraceApi trace;
    private final Labels labels;

    SearchPage(Records records, TraceApi trace, Labels labels) {
        this.records = records;
        this.trace = trace;
        this.labels = labels;
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        String number = q.strip();
        String record = number.toUpperCase(Locale.ROOT);
        if (records.sheet(record).isPresent()) {
            return "redirect:" + records.url(record);
        }
        model.addAttribute("number", number);
        model.addAttribute("labels", labels);
        model.addAttribute(
                "order", number.isEmpty() ? null : trace.order(number).orElse(null));
        model.addAttribute("lots", number.isEmpty() ? List.of() : trace.lotsShipped(number, null));
        model.addAttribute("found", number.isEmpty() ? List.of() : records.ofOrder(number));
        return "cockpit/search";
    }
}
