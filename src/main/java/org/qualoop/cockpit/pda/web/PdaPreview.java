package org.qualoop.cockpit.pda.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.qualoop.cockpit.pda.domain.PdaStep;
import org.qualoop.cockpit.pda.domain.SopScreens;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Roles;
import org.qualoop.platform.SopStep;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** Steps of an SOP as a PDA shows them, while they are being written: the PDA's own screens, without a task behind. */
@Controller
@Hidden
@PreAuthorize(Roles.STAFF)
class PdaPreview {

    private final PdaAssets assets;
    private final PdaWords words;
    private final SopScreens screens;
    private final ObjectMapper json;

    PdaPreview(PdaAssets assets, PdaWords words, SopScreens screens, ObjectMapper json) {
        this.assets = assets;
        this.words = words;
        this.screens = screens;
        this.json = json;
    }

    @GetMapping("/sop-preview")
    String page(Model model, HttpServletResponse response) throws JsonProcessingException {
        model.addAttribute("base", assets.base());
        model.addAttribute("user", CurrentUser.name());
        model.addAttribute("words", json.writeValueAsString(words.all(LocaleContextHolder.getLocale())));
        response.setHeader("Content-Security-Policy", PdaPages.CSP);
        response.setHeader("Cache-Control", "no-store");
        return "pda/preview";
    }

    /** The screens in the language of whoever asks. */
    @PostMapping("/sop-preview")
    @ResponseBody
    List<PdaStep> screens(@RequestBody List<SopStep> steps) {
        return screens.of(steps);
    }
}
