package org.qualoop.cockpit.web;

import org.qualoop.platform.QualoopProperties;
import org.qualoop.platform.Roles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class LoginPage {

    private final QualoopProperties settings;

    LoginPage(QualoopProperties settings) {
        this.settings = settings;
    }

    @GetMapping("/login")
    String login(Model model) {
        if (settings.demoUsers()) {
            model.addAttribute("demoUsers", Roles.ALL);
        }
        return "cockpit/login";
    }
}
