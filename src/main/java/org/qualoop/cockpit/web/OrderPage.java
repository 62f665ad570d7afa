package org.qualoop.cockpit.web;

import org.qualoop.cockpit.domain.Labels;
import org.qualoop.cockpit.domain.Records;
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

    private final OrderArchives archives;
    private final Records records;
    private final Labels labels;

    OrderPage(OrderArchives archives, Records records, Labels labels) {
        this.archives = archives;
        this.records = records;
        this.labels = labels;
    }

    @GetMapping("/orders/{orderNo}")
    @PreAuthorize(READERS)
    String order(@PathVariable String orderNo, Model model) {
        return page(archives.archive(orderNo), model);
    }

    @PostMapping("/orders/{orderNo}")
    @PreAuthorize("hasAnyRole('quality', 'customer-service')")
    String reveal(@PathVariable String orderNo, @RequestParam String reason, Model model) {
        return StringUtils.hasText(reason)
                ? page(archives.reveal(orderNo, reason.strip(), CurrentUser.name()), model)
                : page(archives.archive(orderNo), model);
    }

    private String page(Archive archive, Model model) {
        model.addAttribute("archive", archive);
        model.addAttribute("order", archive.order());
        model.addAttribute("labels", labels);
        model.addAttribute("found", records.ofOrder(archive.order().orderNo()));
        return "cockpit/order";
    }
}
