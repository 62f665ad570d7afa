package org.qualoop.cockpit.web;

import jakarta.servlet.http.HttpServletResponse;
import org.qualoop.ncr.NcrGiving;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be done on a card of the board. Each answers the board as it is then, with the refusal, if there was one. */
@Controller
@PreAuthorize(Roles.STAFF_ACTING)
class NcrCardActions {

    private final NcrPages board;
    private final NcrGiving giving;
    private final Engine engine;

    NcrCardActions(NcrPages board, NcrGiving giving, Engine engine) {
        this.board = board;
        this.giving = giving;
        this.engine = engine;
    }

    /** Takes the task behind a card; whoever may not is told so. */
    @PostMapping("/ncrs/claim/{taskId}")
    String claim(@PathVariable String taskId, NcrQuery query, Model model) {
        try {
            engine.claim(taskId);
        } catch (Problem refused) {
            model.addAttribute("said", refused.getMessage());
        }
        return board.renewed(query, model);
    }

    /** The colleagues to choose from, fetched when the card is opened. */
    @GetMapping("/ncrs/{ncrNo}/candidates")
    String candidates(@PathVariable String ncrNo, Model model) {
        try {
            model.addAttribute("people", giving.candidates(ncrNo));
        } catch (Problem refused) {
            model.addAttribute("refused", refused.getMessage());
        }
        model.addAttribute("ncrNo", ncrNo);
        return "cockpit/ncrs :: people";
    }

    /** Gives the exception to somebody else; the refusal stands on its card. */
    @PostMapping("/ncrs/{ncrNo}/give")
    String give(
            @PathVariable String ncrNo,
            @RequestParam String to,
            @RequestParam(required = false) String from,
            NcrQuery query,
            Model model,
            HttpServletResponse response) {
        try {
            giving.give(ncrNo, StringUtils.hasText(from) ? from : null, to);
            model.addAttribute("given", ncrNo);
            model.addAttribute("givenTo", to);
        } catch (Problem refused) {
            response.setStatus(refused.status());
            model.addAttribute("refusedNo", ncrNo);
            model.addAttribute("refused", refused.getMessage());
        }
        return board.renewed(query, model);
    }
}
