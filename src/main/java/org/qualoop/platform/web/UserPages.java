package org.qualoop.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.qualoop.platform.Timeline;
import org.qualoop.platform.domain.UserDesk;
import org.qualoop.platform.domain.UserList;
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

/** Users and groups: the administrator keeps them, the auditor reads who changed what. */
@Controller
@RequestMapping("/users")
@PreAuthorize("hasRole('admin')")
class UserPages {

    private static final String READ = "hasAnyRole('admin', 'auditor')";

    private final UserDesk desk;
    private final UserList users;

    UserPages(UserDesk desk, UserList users) {
        this.desk = desk;
        this.users = users;
    }

    @ModelAttribute("mayAct")
    @PreAuthorize(READ)
    boolean mayAct() {
        return CurrentUser.isIn(Roles.ADMIN);
    }

    @ModelAttribute("roles")
    @PreAuthorize(READ)
    List<String> roles() {
        return Roles.ALL;
    }

    @GetMapping
    @PreAuthorize(READ)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "false") boolean locked,
            Model model) {
        model.addAttribute("people", users.list(q, group, locked));
        model.addAttribute("q", q);
        model.addAttribute("group", group);
        model.addAttribute("locked", locked);
        return "platform/users";
    }

    @GetMapping("/new")
    String fresh(Model model) {
        model.addAttribute(
                "chosen",
                model.getAttribute("given") instanceof UserController.Wish given ? given.wanted() : List.of());
        return "platform/user-new";
    }

    @PostMapping
    String create(
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") List<String> groups,
            RedirectAttributes flash) {
        try {
            flash.addFlashAttribute("handed", desk.create(id.strip(), name, email, groups));
            return "redirect:/users/" + id.strip();
        } catch (Problem problem) {
            flash.addFlashAttribute("given", new UserController.Wish(id, name, email, groups));
            return refused("redirect:/users/new", problem, flash);
        }
    }

    @GetMapping("/{id}")
    @PreAuthorize(READ)
    String one(@PathVariable String id, Model model) {
        model.addAttribute("person", users.find(id).orElseThrow(() -> Problem.notFound("没有这个用户 No such user: " + id)));
        model.addAttribute("history", newestFirst(users.history(id)));
        return "platform/user";
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") List<String> groups,
            RedirectAttributes flash) {
        return done(id, flash, () -> desk.change(id, name, email, groups));
    }

    @PostMapping("/{id}/password")
    String reset(@PathVariable String id, RedirectAttributes flash) {
        return done(id, flash, () -> flash.addFlashAttribute("handed", desk.reset(id)));
    }

    @PostMapping("/{id}/lock")
    String lock(@PathVariable String id, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        return done(id, flash, () -> desk.lock(id, reason));
    }

    @PostMapping("/{id}/unlock")
    String unlock(@PathVariable String id, RedirectAttributes flash) {
        return done(id, flash, () -> desk.unlock(id));
    }

    private static List<Timeline.Entry> newestFirst(List<Timeline.Entry> history) {
        List<Timeline.Entry> turned = new ArrayList<>(history);
        Collections.reverse(turned);
        return turned;
    }

    private static String done(String id, RedirectAttributes flash, Runnable work) {
        String page = "redirect:/users/" + id;
        try {
            work.run();
            flash.addFlashAttribute("done", true);
            return page;
        } catch (Problem problem) {
            if (problem.status() == HttpServletResponse.SC_NOT_FOUND) {
                throw problem;
            }
            return refused(page, problem, flash);
        }
    }

    private static String refused(String where, Problem problem, RedirectAttributes flash) {
        flash.addFlashAttribute("refusal", problem.getMessage());
        problem.errors()
                .forEach(error ->
                        flash.addFlashAttribute("fault_" + error.pointer().replace("/", ""), error.detail()));
        return where;
    }

    @ExceptionHandler
    @PreAuthorize(READ)
    void unknown(Problem problem, HttpServletResponse response) throws IOException {
        response.sendError(problem.status());
    }
}
