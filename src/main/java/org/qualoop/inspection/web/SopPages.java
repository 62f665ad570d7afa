package org.qualoop.inspection.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.inspection.domain.SopDiff;
import org.qualoop.inspection.domain.SopDraft;
import org.qualoop.inspection.domain.SopDrafts;
import org.qualoop.inspection.domain.SopKeeping;
import org.qualoop.inspection.domain.SopUses;
import org.qualoop.inspection.domain.SopVersion;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The SOPs: all of them, one with its versions and their differences, and the editor. */
@Controller
@RequestMapping("/sops")
@PreAuthorize(SopPages.READERS)
class SopPages {

    /** SpEL; whoever edits needs {@link Roles#QUALITY}. */
    static final String READERS =
            "hasAnyRole('quality', 'inspector', 'warehouse-lead', 'process-owner', 'manager', 'auditor')";

    private final SopKeeping sops;
    private final SopDrafts drafts;
    private final SopUses uses;
    private final SopWords words;
    private final SopPhrases phrases;
    private final ObjectMapper json;

    SopPages(SopKeeping sops, SopDrafts drafts, SopUses uses, SopWords words, SopPhrases phrases, ObjectMapper json) {
        this.sops = sops;
        this.drafts = drafts;
        this.uses = uses;
        this.words = words;
        this.phrases = phrases;
        this.json = json;
    }

    @ModelAttribute("mayEdit")
    boolean mayEdit() {
        return CurrentUser.isIn(Roles.QUALITY) || CurrentUser.isIn(Roles.ADMIN);
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean draft,
            Model model) {
        Map<String, SopDrafts.Saved> saved = drafts.all().stream()
                .collect(Collectors.toMap(SopDrafts.Saved::key, one -> one, (a, b) -> a, LinkedHashMap::new));
        Map<String, List<SopUses.Use>> used = new LinkedHashMap<>(uses.all());
        used.replaceAll((key, places) -> phrases.spoken(places));
        List<SopVersion> all = sops.all();
        model.addAttribute(
                "sops",
                all.stream()
                        .filter(sop -> !draft || saved.containsKey(sop.key()))
                        .filter(sop -> found(q, sop.key(), sop.zh(), sop.en(), placesOf(used.get(sop.key()))))
                        .toList());
        Set<String> inForce = all.stream().map(SopVersion::key).collect(Collectors.toSet());
        model.addAttribute(
                "unpublished",
                saved.values().stream()
                        .filter(one -> !inForce.contains(one.key()))
                        .filter(one -> found(
                                q, one.key(), one.draft().zh(), one.draft().en()))
                        .toList());
        model.addAttribute("drafts", saved);
        model.addAttribute("uses", used);
        model.addAttribute("q", q);
        model.addAttribute("draft", draft);
        return "inspection/sops";
    }

    private static boolean found(String wanted, String... texts) {
        String lower = wanted.strip().toLowerCase(Locale.ROOT);
        return Stream.of(texts)
                .anyMatch(text -> text != null && text.toLowerCase(Locale.ROOT).contains(lower));
    }

    private static String placesOf(List<SopUses.Use> uses) {
        return uses == null
                ? ""
                : uses.stream()
                        .map(use -> use.processName() + " " + use.taskName() + " " + use.processKey())
                        .collect(Collectors.joining(" "));
    }

    /** @param against version to compare with; the one before when left out */
    @GetMapping("/{key}")
    String one(
            @PathVariable String key,
            @RequestParam(required = false) Integer version,
            @RequestParam(required = false) Integer against,
            Model model) {
        SopVersion sop = sops.find(key, version).orElseThrow(() -> Problem.notFound("没有这份 SOP No such SOP: " + key));
        List<SopVersion> history = sops.history(key);
        Optional<SopVersion> other = sops.find(key, against != null ? against : sop.version() - 1);
        model.addAttribute("sop", sop);
        model.addAttribute("phrases", phrases);
        model.addAttribute("history", history);
        model.addAttribute("newest", history.get(0).version());
        model.addAttribute("other", other.orElse(null));
        model.addAttribute(
                "changes",
                other.map(before -> SopDiff.between(SopDraft.of(before), SopDraft.of(sop)))
                        .orElse(List.of()));
        model.addAttribute("uses", phrases.spoken(uses.all().getOrDefault(key, List.of())));
        model.addAttribute("saved", drafts.find(key).orElse(null));
        return "inspection/sop";
    }

    @GetMapping("/new")
    @PreAuthorize("hasRole('quality')")
    String fresh(@RequestParam String key) {
        if (!key.strip().matches("[a-z][a-z0-9-]{1,59}")) {
            throw Problem.badRequest("/key", "小写字母、数字和连字符 Lower-case letters, digits and hyphens");
        }
        return "redirect:/sops/" + key.strip() + "/edit";
    }

    @GetMapping("/{key:[a-z][a-z0-9-]{1,59}}/edit")
    @PreAuthorize("hasRole('quality')")
    String edit(@PathVariable String key, Model model) throws JsonProcessingException {
        Optional<SopVersion> inForce = sops.find(key, null);
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("key", key);
        state.put("user", CurrentUser.name());
        state.put("inForce", inForce.orElse(null));
        state.put("saved", drafts.find(key).orElse(null));
        state.put("locked", sops.readByProcess(key));
        model.addAttribute("key", key);
        model.addAttribute("inForce", inForce.orElse(null));
        model.addAttribute("uses", phrases.spoken(uses.all().getOrDefault(key, List.of())));
        model.addAttribute("state", json.writeValueAsString(state));
        model.addAttribute("words", json.writeValueAsString(words.all()));
        return "inspection/sop-edit";
    }

    @ExceptionHandler
    void unknown(Problem problem, HttpServletResponse response) throws IOException {
        response.sendError(problem.status());
    }
}
