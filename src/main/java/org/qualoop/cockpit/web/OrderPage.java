package org.qualoop.cockpit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.cockpit.domain.DossierRows;
import org.qualoop.cockpit.domain.DossierRows.Row;
import org.qualoop.cockpit.domain.Labels;
import org.qualoop.cockpit.domain.Story;
import org.qualoop.platform.CurrentUser;
import org.qualoop.trace.OrderArchives;
import org.qualoop.trace.OrderArchives.Archive;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The quality file of an order 订单质量档案 on one page; personal data in clear only for a reason that is noted. */
@Controller
class OrderPage {

    static final String READERS = "hasAnyRole('quality', 'customer-service', 'auditor')";

    private static final String REVEALERS = "hasAnyRole('quality', 'customer-service')";

    private final OrderArchives archives;
    private final DossierRows rows;
    private final Story story;
    private final Labels labels;

    OrderPage(OrderArchives archives, DossierRows rows, Story story, Labels labels) {
        this.archives = archives;
        this.rows = rows;
        this.story = story;
        this.labels = labels;
    }

    @GetMapping("/orders/{orderNo}")
    @PreAuthorize(READERS)
    String order(@PathVariable String orderNo, Model model) {
        return page(archives.archive(orderNo), model);
    }

    /** For a number that a path cannot hold. */
    @GetMapping("/orders")
    @PreAuthorize(READERS)
    String orderOf(@RequestParam String orderNo, Model model) {
        return order(orderNo, model);
    }

    @PostMapping("/orders")
    @PreAuthorize(REVEALERS)
    String revealOf(@RequestParam String orderNo, @RequestParam(defaultValue = "") String reason, Model model) {
        return reveal(orderNo, reason, model);
    }

    @PostMapping("/orders/{orderNo}")
    @PreAuthorize(REVEALERS)
    String reveal(@PathVariable String orderNo, @RequestParam(defaultValue = "") String reason, Model model) {
        if (StringUtils.hasText(reason)) {
            return page(archives.reveal(orderNo, reason.strip(), CurrentUser.name()), model);
        }
        model.addAttribute("noReason", true);
        return page(archives.archive(orderNo), model);
    }

    private String page(Archive archive, Model model) {
        model.addAttribute("archive", archive);
        model.addAttribute("order", archive.order());
        model.addAttribute("labels", labels);
        Map<String, List<Row>> sections = sections(archive);
        model.addAttribute("sections", sections);
        model.addAttribute("quiet", sections.values().stream().allMatch(List::isEmpty));
        model.addAttribute("costs", rows.costs(archive.costs()));
        model.addAttribute("story", story.of(archive.order().orderNo()));
        return "cockpit/order";
    }

    private Map<String, List<Row>> sections(Archive archive) {
        Map<String, List<Row>> sections = new LinkedHashMap<>();
        sections.put("cases", rows.of("cases", archive.cases()));
        sections.put("ncrs", rows.of("ncrs", archive.ncrs()));
        sections.put("returns", rows.of("returns", archive.returns()));
        sections.put("reissues", rows.of("reissues", archive.reissues()));
        sections.put("reviews", rows.of("reviews", archive.reviews()));
        sections.put("inspections", rows.of("inspections", archive.inspections()));
        return sections;
    }
}
