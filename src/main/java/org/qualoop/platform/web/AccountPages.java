package org.qualoop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Problem;
import org.qualoop.platform.domain.UserDesk;
import org.qualoop.platform.domain.UserStates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's own password. */
@Controller
class AccountPages {

    private final UserDesk desk;
    private final UserStates states;
    private final Clock clock;

    AccountPages(UserDesk desk, UserStates states, Clock clock) {
        this.desk = desk;
        this.states = states;
        this.clock = clock;
    }

    @GetMapping(SessionWatch.PASSWORD_PAGE)
    String form(Model model) {
        model.addAttribute("must", states.mustChange(CurrentUser.name()));
        return "platform/password";
    }

    @PostMapping(SessionWatch.PASSWORD_PAGE)
    String change(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            RedirectAttributes flash) {
        try {
            if (!wanted.equals(again)) {
                throw Problem.unprocessable("/again", "两次输入不一致 The two are not the same");
            }
            desk.changeOwn(present, wanted);
            // The other sessions of this user are over, this one goes on.
            SessionWatch.begun(request, clock.instant());
            flash.addFlashAttribute("done", true);
        } catch (Problem problem) {
            problem.errors()
                    .forEach(error ->
                            flash.addFlashAttribute("fault_" + error.pointer().replace("/", ""), error.detail()));
        }
        return "redirect:" + SessionWatch.PASSWORD_PAGE;
    }
}
