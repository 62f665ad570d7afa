package org.qualoop.cockpit.pda.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.qualoop.cockpit.domain.Words;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Roles;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The shell of the PDA pages, the worker that keeps it on the device, and what makes it installable. */
@Controller
@Hidden
class PdaPages {

    /** As everywhere, and the decoder of camera pictures, which is WebAssembly. */
    static final String CSP = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:"
            + " blob:; media-src 'self' blob:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'self'";

    private final PdaAssets assets;
    private final PdaWords words;
    private final Words house;
    private final ObjectMapper json;

    PdaPages(PdaAssets assets, PdaWords words, Words house, ObjectMapper json) {
        this.assets = assets;
        this.words = words;
        this.house = house;
        this.json = json;
    }

    @GetMapping("/pda")
    String home() {
        return "redirect:/pda/";
    }

    @GetMapping("/pda/")
    @PreAuthorize(PdaController.FLOOR)
    String shell(Model model, HttpServletResponse response) throws JsonProcessingException {
        Locale locale = LocaleContextHolder.getLocale();
        model.addAttribute("base", assets.base());
        model.addAttribute("user", CurrentUser.name());
        model.addAttribute(
                "receives",
                Stream.of(Roles.WAREHOUSE, Roles.WAREHOUSE_LEAD, Roles.ADMIN).anyMatch(CurrentUser::isIn));
        model.addAttribute("words", json.writeValueAsString(words.all(locale)));
        response.setHeader("Content-Security-Policy", CSP);
        response.setHeader("Cache-Control", "no-store");
        return "pda/shell";
    }

    /** Named by the version of its files, so that a new release reaches every device as a whole. */
    @GetMapping(path = "/pda/sw.js", produces = "text/javascript;charset=UTF-8")
    ResponseEntity<String> worker() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body("const BASE = '%s';\nconst FILES = %s;\n%s"
                        .formatted(assets.base(), quoted(assets.files()), assets.worker()));
    }

    @GetMapping(path = "/pda/manifest.webmanifest", produces = "application/manifest+json;charset=UTF-8")
    ResponseEntity<Map<String, Object>> manifest() {
        String icons = assets.base();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(Map.of(
                        "id", "/pda/",
                        "name", house.of("pda.title"),
                        "short_name", house.of("pda.short"),
                        "lang", house.chinese() ? "zh-CN" : "en",
                        "start_url", "/pda/",
                        "scope", "/pda/",
                        "display", "standalone",
                        "background_color", "#0b5f58",
                        "theme_color", "#0b5f58",
                        "icons",
                                List.of(
                                        icon(icons + "icon-192.png", "192x192", "any"),
                                        icon(icons + "icon-512.png", "512x512", "any"),
                                        icon(icons + "icon-mask-512.png", "512x512", "maskable"))));
    }

    private static Map<String, String> icon(String src, String sizes, String purpose) {
        return Map.of("src", src, "sizes", sizes, "type", "image/png", "purpose", purpose);
    }

    private String quoted(List<String> files) {
        try {
            return json.writeValueAsString(files);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
