package org.qualoop.cost.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.qualoop.cost.Category;
import org.qualoop.cost.CostReport;
import org.qualoop.cost.data.EntryFilter;
import org.qualoop.cost.domain.CostBook;
import org.qualoop.cost.domain.CostOverview;
import org.qualoop.platform.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What quality cost: two amounts that are never added, every cut of them, and the lines behind. */
@Controller
@PreAuthorize(CostController.READERS)
class CostPages {

    private static final int LINES = 50;

    private final CostBook book;
    private final CostBoard board;
    private final Clock clock;

    CostPages(CostBook book, CostBoard board, Clock clock) {
        this.book = book;
        this.board = board;
        this.clock = clock;
    }

    @GetMapping("/costs")
    String page(@RequestParam Map<String, String> query, Model model) {
        CostAddress address = new CostAddress(query, today());
        EntryFilter filter;
        try {
            filter = address.filter();
        } catch (Problem unclear) {
            model.addAttribute("unclear", unclear.getMessage());
            address = address.wide();
            filter = address.filter();
        }
        model.addAttribute("address", address);
        CostOverview overview = book.overview(filter);
        model.addAttribute("totals", overview);
        model.addAttribute("certainty", board.certainty(overview));
        model.addAttribute("revenue", board.revenue(filter, address));
        model.addAttribute("categories", Category.values());
        List<CostBoard.Month> months = board.months(overview);
        model.addAttribute("months", months);
        model.addAttribute("parts", board.parts(months));
        model.addAttribute("boxes", board.boxes(overview, address));
        lines(address, filter, null, model);
        return "cost/costs";
    }

    /** Further lines of the ledger. */
    @GetMapping("/costs/lines")
    String more(@RequestParam Map<String, String> query, @RequestParam String after, Model model) {
        CostAddress address = new CostAddress(query, today());
        lines(address, address.filter(), after, model);
        return "cost/costs :: lines";
    }

    private void lines(CostAddress address, EntryFilter filter, String after, Model model) {
        CostReport report = book.newest(filter, after, LINES);
        model.addAttribute("address", address);
        model.addAttribute("lines", report.entries());
        model.addAttribute("next", report.next());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
