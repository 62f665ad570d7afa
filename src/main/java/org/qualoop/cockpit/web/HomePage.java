package org.qualoop.cockpit.web;

import org.qualoop.cockpit.domain.Desk;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The home page of every role, and accepting a task from it. */
@Controller
class HomePage {

    private final Desk desk;
    private final Engine engine;

    HomePage(Desk desk, Engine engine) {
        this.desk = desk;
        this.engine = engine;
    }

    @GetMapping("/")
    String home(Model model) {
        fill(model);
        return "cockpit/home";
    }

    @GetMapping("/home/live")
    String live(Model model) {
        fill(model);
        return "cockpit/home-live :: live";
    }

    @PostMapping("/tasks/{id}/accept")
    String accept(@PathVariable String id, Model model) {
        try {
            engine.claim(id);
        } catch (Problem refused) {
            model.addAttribute("said", refused.getMessage());
        }
        return live(model);
    }

    private void fill(Model model) {
        model.addAttribute("home", desk.of(CurrentUser.name(), CurrentUser.groups()));
    }
}
