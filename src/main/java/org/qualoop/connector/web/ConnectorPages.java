package org.qualoop.connector.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.connector.domain.ConnectorHealth;
import org.qualoop.connector.domain.ConnectorPauses;
import org.qualoop.connector.domain.Kamelet;
import org.qualoop.connector.domain.Kamelets;
import org.qualoop.connector.domain.LetterBox;
import org.qualoop.connector.domain.LetterBox.Replayed;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether the connectors work, what waits, and what did not get through; who keeps them tries again and stops them. */
@Controller
@RequestMapping("/connectors")
@PreAuthorize("hasAnyRole('integrator', 'auditor')")
class ConnectorPages {

    private final ConnectorHealth health;
    private final Kamelets kamelets;
    private final LetterBox letters;
    private final ConnectorPauses pauses;

    ConnectorPages(ConnectorHealth health, Kamelets kamelets, LetterBox letters, ConnectorPauses pauses) {
        this.health = health;
        this.kamelets = kamelets;
        this.letters = letters;
        this.pauses = pauses;
    }

    @ModelAttribute("mayAct")
    boolean mayAct() {
        return CurrentUser.isIn(Roles.INTEGRATOR) || CurrentUser.isIn(Roles.ADMIN);
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String state, Model model) {
        live(state, model);
        return "connector/connectors";
    }

    /** What changes while somebody looks. */
    @GetMapping("/live")
    String live(@RequestParam(defaultValue = "") String state, Model model) {
        List<ConnectorHealth.State> all = health.all();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String one : List.of("DOWN", "PAUSED", "UP", "UNCONFIGURED")) {
            counts.put(one, all.stream().filter(is -> is.is(one)).count());
        }
        model.addAttribute("counts", counts);
        model.addAttribute(
                "waiting",
                all.stream().mapToLong(one -> one.connector().waiting()).sum());
        model.addAttribute(
                "dead",
                all.stream().mapToLong(one -> one.connector().deadLetters()).sum());
        model.addAttribute("silent", health.silent());
        model.addAttribute("state", state);
        model.addAttribute(
                "connectors",
                all.stream().filter(one -> state.isEmpty() || one.is(state)).toList());
        return "connector/live :: list";
    }

    @GetMapping("/{name}")
    String one(@PathVariable String name, Model model) {
        state(name, model);
        model.addAttribute("letters", letters.of(installed(name)));
        return "connector/connector";
    }

    @GetMapping("/{name}/live")
    String state(@PathVariable String name, Model model) {
        model.addAttribute("one", health.of(installed(name)));
        return "connector/live :: one";
    }

    @PostMapping("/{name}/replay")
    @PreAuthorize("hasRole('integrator')")
    String replay(
            @PathVariable String name, @RequestParam(defaultValue = "") List<String> id, RedirectAttributes flash) {
        Kamelet kamelet = installed(name);
        List<Replayed> results = id.stream()
                .limit(LetterBox.MOST)
                .flatMap(one -> letters.replay(kamelet, one, CurrentUser.name()).stream())
                .toList();
        flash.addFlashAttribute(
                "wentIn", results.stream().filter(Replayed::replayed).count());
        flash.addFlashAttribute(
                "refused", results.stream().filter(one -> !one.replayed()).toList());
        flash.addFlashAttribute("replayed", true);
        return "redirect:/connectors/" + kamelet.name();
    }

    @PostMapping("/{name}/reveal")
    @PreAuthorize("hasRole('integrator')")
    String reveal(
            @PathVariable String name,
            @RequestParam String id,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        try {
            letters.reveal(installed(name), id, reason, CurrentUser.name())
                    .ifPresent(letter -> model.addAttribute("revealed", letter));
        } catch (Problem refused) {
            model.addAttribute("refusal", refused.getMessage());
        }
        return one(name, model);
    }

    @PostMapping("/{name}/pause")
    @PreAuthorize("hasRole('integrator')")
    String pause(@PathVariable String name, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        Kamelet kamelet = installed(name);
        try {
            pauses.pause(kamelet.name(), reason, CurrentUser.name());
        } catch (Problem refused) {
            flash.addFlashAttribute("refusal", refused.getMessage());
        }
        return "redirect:/connectors/" + kamelet.name();
    }

    @PostMapping("/{name}/resume")
    @PreAuthorize("hasRole('integrator')")
    String resume(@PathVariable String name) {
        Kamelet kamelet = installed(name);
        pauses.resume(kamelet.name(), CurrentUser.name());
        return "redirect:/connectors/" + kamelet.name();
    }

    private Kamelet installed(String name) {
        return kamelets.find(name).orElseThrow(() -> Problem.notFound("没有安装这个连接器 No such connector: " + name));
    }

    @ExceptionHandler
    void unknown(Problem problem, HttpServletResponse response) throws IOException {
        response.sendError(problem.status());
    }
}
