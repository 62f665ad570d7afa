package org.qualoop.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.qualoop.platform.domain.DutyDesk;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The duty roster: everybody reads it, leads change that of their groups. */
@Controller
@RequestMapping("/duty")
@PreAuthorize(Roles.STAFF)
class DutyPages {

    private final DutyDesk desk;

    DutyPages(DutyDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "") String group, Model model) {
        List<DutyDesk.Group> groups = desk.all();
        model.addAttribute("groups", groups);
        model.addAttribute("weekdays", DutyDesk.WEEKDAYS);
        model.addAttribute(
                "chosen",
                groups.stream()
                        .filter(one -> one.id().equals(group))
                        .findFirst()
                        .orElse(null));
        return "platform/duty";
    }

    @PostMapping("/{group}/shifts")
    String add(
            @PathVariable String group,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") List<String> days,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "1") int turn,
            RedirectAttributes flash) {
        return done(group, flash, () -> desk.add(group, user, days, from, to, turn));
    }

    @PostMapping("/{group}/shifts/remove")
    String remove(
            @PathVariable String group,
            @RequestParam String user,
            @RequestParam String weekdays,
            @RequestParam String from,
            RedirectAttributes flash) {
        return done(group, flash, () -> desk.remove(group, user, weekdays, from));
    }

    @PostMapping("/{group}/absences")
    String away(
            @PathVariable String group,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        return done(group, flash, () -> desk.away(group, user, from, to, note));
    }

    @PostMapping("/{group}/absences/{id}/remove")
    String back(@PathVariable String group, @PathVariable long id, RedirectAttributes flash) {
        return done(group, flash, () -> desk.back(group, id));
    }

    private static String done(String group, RedirectAttributes flash, Runnable work) {
        try {
            work.run();
        } catch (Problem problem) {
            if (problem.status() != HttpServletResponse.SC_CONFLICT
                    && problem.errors().isEmpty()) {
                throw problem;
            }
            flash.addFlashAttribute(
                    "refusal",
                    problem.errors().stream()
                            .map(error -> error.pointer().substring(1) + ": " + error.detail())
                            .collect(Collectors.joining("; ")));
        }
        return "redirect:/duty?group=" + group;
    }

    @ExceptionHandler
    void unknown(Problem problem, HttpServletResponse response) throws IOException {
        response.sendError(problem.status());
    }
}
