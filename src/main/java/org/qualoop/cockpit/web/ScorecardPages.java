package org.qualoop.cockpit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.qualoop.cockpit.domain.Books;
import org.qualoop.cockpit.domain.CellText;
import org.qualoop.cockpit.domain.Look;
import org.qualoop.cockpit.domain.ScorecardActions;
import org.qualoop.cost.LotFigures;
import org.qualoop.cost.Scorecard;
import org.qualoop.cost.ScorecardApi;
import org.qualoop.cost.SharedScorecard;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.qualoop.platform.RecordBook;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A supplier's card, and the page of it that the supplier may see. */
@OfFamily(Family.SUPPLIER)
@Controller
class ScorecardPages {

    private static final int DAYS = 180;

    private final ScorecardApi scorecards;
    private final ScorecardActions actions;
    private final Books books;
    private final CellText cells;
    private final Clock clock;

    ScorecardPages(ScorecardApi scorecards, ScorecardActions actions, Books books, CellText cells, Clock clock) {
        this.scorecards = scorecards;
        this.actions = actions;
        this.books = books;
        this.cells = cells;
        this.clock = clock;
    }

    /** @param lot {@code lotNo|sku} that the forms are about; unknown or none: the supplier as a whole */
    @GetMapping("/records/scorecards/{code}")
    String card(
            @PathVariable String code,
            @RequestParam(name = "lot", required = false) String lot,
            FigureQuery query,
            Model model) {
        Scorecard card = card(code, query, model);
        LotFigures about = card.lotFigures().stream()
                .filter(one -> (one.lotNo() + '|' + one.sku()).equals(lot))
                .findFirst()
                .orElse(null);
        model.addAttribute("card", card);
        model.addAttribute("lot", about);
        model.addAttribute("cells", cells);
        model.addAttribute("actions", actions.of(card, about));
        return "cockpit/scorecard";
    }

    @GetMapping("/records/scorecards/{code}/shared")
    String shared(@PathVariable String code, FigureQuery query, Model model) {
        model.addAttribute("card", SharedScorecard.of(card(code, query, model)));
        return "cockpit/scorecard-shared";
    }

    private Scorecard card(String code, FigureQuery query, Model model) {
        RecordBook book = books.named("scorecards").orElseThrow();
        if (!Books.mayRead(book)) {
            throw new AccessDeniedException("scorecards");
        }
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        Look look = query.from() == null && query.to() == null
                ? new FigureQuery(today.minusDays(DAYS - 1L).toString(), today.toString(), null, null, null).look(today)
                : query.look(today);
        model.addAttribute("book", book);
        model.addAttribute("query", query);
        model.addAttribute("look", look);
        return scorecards
                .find(code, look.from(), look.to())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
