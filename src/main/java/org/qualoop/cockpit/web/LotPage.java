package org.qualoop.cockpit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.cockpit.domain.Balance;
import org.qualoop.cockpit.domain.DossierRows;
import org.qualoop.cockpit.domain.DossierRows.Row;
import org.qualoop.cockpit.domain.Labels;
import org.qualoop.cockpit.domain.Links;
import org.qualoop.cockpit.domain.LotGraphs;
import org.qualoop.cockpit.domain.StockMap;
import org.qualoop.inspection.DefectCatalogue;
import org.qualoop.inspection.Severity;
import org.qualoop.platform.Problem;
import org.qualoop.trace.LotFiles;
import org.qualoop.trace.LotId;
import org.qualoop.trace.LotTraces;
import org.qualoop.trace.LotTraces.LotTrace;
import org.qualoop.trace.TraceApi;
import org.springframework.http.HttpStatus;
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
    /** Rows of the table beside the graph; who wants more gets the whole trace as JSON. */
    private static final int KIN = 200;

    private final LotTraces traces;
    private final TraceApi facts;
    private final LotFiles files;
    private final LotGraphs graphs;
    private final DossierRows rows;
    private final DefectCatalogue defects;
    private final Labels labels;

    LotPage(
            LotTraces traces,
            TraceApi facts,
            LotFiles files,
            LotGraphs graphs,
            DossierRows rows,
            DefectCatalogue defects,
            Labels labels) {
        this.traces = traces;
        this.facts = facts;
        this.files = files;
        this.graphs = graphs;
        this.rows = rows;
        this.defects = defects;
        this.labels = labels;
    }

    /** @param sku may be missing; where several articles have the number, the search shows them */
    @GetMapping("/lots/{lotNo}")
    @PreAuthorize(READERS)
    String lot(
            @PathVariable String lotNo,
            @RequestParam(required = false) String sku,
            @RequestParam(required = false) String after,
            Model model) {
        LotId lot;
        try {
            lot = traces.resolve(lotNo, sku);
        } catch (Problem unclear) {
            if (unclear.status() != HttpStatus.CONFLICT.value()) {
                throw unclear;
            }
            return "redirect:" + Links.search(lotNo);
        }
        LotTrace trace = traces.trace(lot, after, PAGE);
        model.addAttribute("trace", trace);
        model.addAttribute("lot", trace.lot());
        model.addAttribute("sum", trace.summary());
        model.addAttribute("labels", labels);
        model.addAttribute("graph", graphs.of(trace));
        model.addAttribute("kin", KIN);
        model.addAttribute("balance", Balance.of(trace.summary()));
        model.addAttribute("stock", StockMap.of(trace.stock()));
        model.addAttribute("movements", files.movements(lot));
        model.addAttribute("sections", sections(trace));
        model.addAttribute("newestOnly", trace.newestOnly());
        model.addAttribute("defects", defects.all());
        model.addAttribute("severities", Severity.values());
        model.addAttribute("first", after == null);
        model.addAttribute("damage", PackagingPages.mayRead() && isPackaging(lot.sku()));
        return "cockpit/lot";
    }

    /** For a number that a path cannot hold. */
    @GetMapping("/lots")
    @PreAuthorize(READERS)
    String lotOf(
            @RequestParam String lotNo,
            @RequestParam(required = false) String sku,
            @RequestParam(required = false) String after,
            Model model) {
        return lot(lotNo, sku, after, model);
    }

    private boolean isPackaging(String sku) {
        return facts.sku(sku).filter(known -> "PACKAGING".equals(known.kind())).isPresent();
    }

    private Map<String, List<Row>> sections(LotTrace trace) {
        Map<String, List<Row>> sections = new LinkedHashMap<>();
        sections.put("inspections", rows.of("inspections", trace.inspections()));
        sections.put("ncrs", rows.of("ncrs", trace.ncrs()));
        sections.put("returns", rows.of("returns", trace.returns()));
        sections.put("reissues", rows.of("reissues", trace.reissues()));
        sections.put("reviews", rows.of("reviews", trace.reviews()));
        return sections;
    }
}
