package org.qualoop.cockpit.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.cockpit.domain.Labels;
import org.qualoop.trace.LotId;
import org.qualoop.trace.LotTraces;
import org.qualoop.trace.LotTraces.LotTrace;
import org.qualoop.trace.LotTraces.RelatedLot;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything about a lot on one page: origin, whereabouts, balance, and who received it. */
@Controller
class LotPage {

    static final String READERS = "hasAnyRole('quality', 'customer-service', 'auditor', 'buyer')";

    private static final int PAGE = 50;

    private final LotTraces traces;
    private final Labels labels;
    private final ObjectMapper json;

    LotPage(LotTraces traces, Labels labels, ObjectMapper json) {
        this.traces = traces;
        this.labels = labels;
        this.json = json;
    }

    /** What a room has recorded about the lot; {@code no} is null when it has no page of its own. */
    record Event(String no, String about) {}

    @GetMapping("/lots/{lotNo}")
    @PreAuthorize(READERS)
    String lot(
            @PathVariable String lotNo,
            @RequestParam String sku,
            @RequestParam(required = false) String after,
            Model model) {
        LotTrace trace = traces.trace(new LotId(sku, lotNo), after, PAGE);
        model.addAttribute("trace", trace);
        model.addAttribute("lot", trace.lot());
        model.addAttribute("sum", trace.summary());
        model.addAttribute("labels", labels);
        model.addAttribute("ancestors", levels(trace.madeFrom()).descendingMap());
        model.addAttribute("descendants", levels(trace.wentInto()));
        model.addAttribute("figures", json.convertValue(trace.summary(), Map.class));
        model.addAttribute("events", events(trace));
        model.addAttribute(
                "stockTotal",
                trace.stock().stream().mapToInt(place -> place.qty()).sum());
        return "cockpit/lot";
    }

    private List<Event> events(LotTrace trace) {
        return Stream.of(trace.inspections(), trace.ncrs(), trace.returns(), trace.reviews())
                .flatMap(section -> section.stream().map(one -> event(json.valueToTree(one))))
                .toList();
    }

    private static Event event(JsonNode entry) {
        String no = Stream.of("inspectionNo", "ncrNo", "rmaNo")
                .map(entry::path)
                .filter(JsonNode::isTextual)
                .findFirst()
                .map(JsonNode::asText)
                .orElse(null);
        String about = Stream.of("status", "verdict", "channel", "rating", "text")
                .map(entry::path)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .collect(Collectors.joining(" · "));
        return new Event(no, about);
    }

    private static TreeMap<Integer, List<RelatedLot>> levels(List<RelatedLot> lots) {
        Map<Integer, List<RelatedLot>> levels = lots.stream()
                .sorted(Comparator.comparing(RelatedLot::sku).thenComparing(RelatedLot::lotNo))
                .collect(Collectors.groupingBy(RelatedLot::level));
        return new TreeMap<>(levels);
    }
}
