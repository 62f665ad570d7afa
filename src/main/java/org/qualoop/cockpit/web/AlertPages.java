package org.qualoop.cockpit.web;

import org.qualoop.cockpit.domain.Books;
import org.qualoop.cockpit.domain.CellText;
import org.qualoop.cockpit.domain.Rings;
import org.qualoop.cockpit.domain.Story;
import org.qualoop.kpi.Alert;
import org.qualoop.kpi.AlertRule;
import org.qualoop.kpi.Alerts;
import org.qualoop.kpi.Dimension;
import org.qualoop.kpi.Kpi;
import org.qualoop.platform.RecordBook;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** An alert with the control chart that it rests on; also for those whose goods, people or feeds it concerns. */
@Controller
class AlertPages {

    private final Alerts alerts;
    private final Rings rings;
    private final Books books;
    private final Story story;
    private final CellText cells;

    AlertPages(Alerts alerts, Rings rings, Books books, Story story, CellText cells) {
        this.alerts = alerts;
        this.rings = rings;
        this.books = books;
        this.story = story;
        this.cells = cells;
    }

    @GetMapping("/records/alerts/{alertNo}")
    String page(@PathVariable String alertNo, Model model) {
        Alert alert = alerts.find(alertNo).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!Rings.mayRead(alert)) {
            throw new AccessDeniedException(alertNo);
        }
        RecordBook book = books.named("alerts").orElseThrow();
        model.addAttribute("alert", alert);
        model.addAttribute("ring", rings.ring(alert));
        model.addAttribute("kpi", Kpi.of(alert.kpi()).orElse(null));
        model.addAttribute("chart", alerts.chart(alertNo).orElseThrow());
        model.addAttribute("lot", alert.rule() == AlertRule.LOT_OUT_OF_FAMILY);
        model.addAttribute("figure", figure(alert));
        model.addAttribute("book", book);
        model.addAttribute("whole", Books.mayRead(book));
        model.addAttribute("cells", cells);
        model.addAttribute("actions", Books.actions(book, alertNo));
        model.addAttribute("story", story.of(alertNo));
        return "cockpit/alert";
    }

    /** Address of the figure narrowed to what rang; null for a feed. */
    private static String figure(Alert alert) {
        Kpi kpi = Kpi.of(alert.kpi()).orElse(null);
        Dimension dimension = Dimension.of(alert.dimension()).orElse(null);
        if (kpi == null || dimension == null) {
            return null;
        }
        FigureQuery query = new FigureQuery(null, null, null, null, null);
        return dimension == Dimension.ALL ? query.page(kpi) : query.narrowed(kpi, dimension, alert.value());
    }
}
