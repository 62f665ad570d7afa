package org.qualoop.trace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.platform.Problem;
import org.qualoop.trace.data.ImportRow.Status;
import org.qualoop.trace.imports.Column;
import org.qualoop.trace.imports.ColumnWords;
import org.qualoop.trace.imports.ImportDesk;
import org.qualoop.trace.imports.ImportDesk.Preview;
import org.qualoop.trace.imports.ImportDesk.Wish;
import org.qualoop.trace.imports.ImportLog;
import org.qualoop.trace.imports.ImportView;
import org.qualoop.trace.imports.Kinds;
import org.qualoop.trace.imports.Layout;
import org.qualoop.trace.imports.LayoutBook;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The whole job of an import by hand: template, file, columns, dry run, errors, and the import itself. */
@Controller
@RequestMapping("/imports")
@PreAuthorize("hasRole('integrator')")
class ImportPages {

    private static final int PAGE = 30;
    private static final int ERRORS = 100;
    private static final String COLUMN = "column.";
    private static final String OWN = "own.";

    private final ImportDesk desk;
    private final ImportLog log;
    private final LayoutBook layouts;
    private final Kinds kinds;
    private final ColumnWords words;

    ImportPages(ImportDesk desk, ImportLog log, LayoutBook layouts, Kinds kinds, ColumnWords words) {
        this.desk = desk;
        this.log = log;
        this.layouts = layouts;
        this.kinds = kinds;
        this.words = words;
    }

    @GetMapping
    String list(@RequestParam(required = false) String after, Model model) {
        List<ImportView> imports = log.list(after, PAGE);
        model.addAttribute("imports", imports);
        model.addAttribute("kinds", kinds.names());
        model.addAttribute("mappings", layouts.all());
        model.addAttribute(
                "next", imports.size() < PAGE ? null : imports.get(PAGE - 1).importNo());
        return "trace/imports";
    }

    @PostMapping
    String upload(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "false") boolean dryRun,
            RedirectAttributes flash)
            throws IOException {
        boolean kept = what.startsWith("mapping:");
        String name = what.substring(what.indexOf(':') + 1);
        try {
            if (file == null || file.isEmpty()) {
                throw Problem.badRequest("/file", "缺少文件，或文件为空 The file is missing or empty");
            }
            Wish wish =
                    new Wish(file.getOriginalFilename(), kept ? null : name, kept ? name : null, null, dryRun, !kept);
            ImportView view = desk.upload(file.getInputStream(), wish);
            return "redirect:/imports/" + view.importNo() + (view.status() == Status.DRAFT ? "/columns" : "");
        } catch (Problem e) {
            return refused("redirect:/imports", e, flash);
        }
    }

    @GetMapping("/{importNo}")
    String one(@PathVariable String importNo, Model model) {
        model.addAttribute("one", log.find(importNo));
        model.addAttribute("errors", log.errors(importNo, ERRORS));
        return "trace/import";
    }

    /** What changes while it runs. */
    @GetMapping("/{importNo}/progress")
    String progress(@PathVariable String importNo, Model model) {
        one(importNo, model);
        return "trace/import-live :: live";
    }

    @PostMapping("/{importNo}/{step:start|resume|cancel}")
    String step(@PathVariable String importNo, @PathVariable String step, RedirectAttributes flash) {
        try {
            ImportView view =
                    switch (step) {
                        case "start" -> log.importForReal(importNo);
                        case "resume" -> log.resume(importNo);
                        default -> log.cancel(importNo);
                    };
            return "redirect:/imports/" + view.importNo();
        } catch (Problem e) {
            return refused("redirect:/imports/" + importNo, e, flash);
        }
    }

    @GetMapping("/{importNo}/columns")
    String columns(
            @PathVariable String importNo,
            @RequestParam(required = false) Integer headerRow,
            @RequestParam(required = false) String sheet,
            Model model)
            throws IOException {
        ImportView one = log.find(importNo);
        if (one.status() != Status.DRAFT) {
            return "redirect:/imports/" + importNo;
        }
        Preview preview = desk.preview(importNo, headerRow, sheet);
        Map<String, String> filled = new LinkedHashMap<>(preview.layout().fields());
        if (model.getAttribute("given") instanceof Layout given) {
            filled.putAll(given.fields());
        }
        model.addAttribute("one", one);
        model.addAttribute("preview", preview);
        model.addAttribute("columns", kinds.columns(one.kind()));
        model.addAttribute("filled", filled);
        model.addAttribute("words", words);
        return "trace/import-columns";
    }

    @PostMapping("/{importNo}/columns")
    String layOut(
            @PathVariable String importNo,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "1") int headerRow,
            @RequestParam(defaultValue = "false") boolean dryRun,
            RedirectAttributes flash)
            throws IOException {
        Layout layout = new Layout(
                form.get("sheet"),
                headerRow,
                form.get("zone"),
                fields(kinds.columns(log.find(importNo).kind()), form));
        String keepAs = form.getOrDefault("keepAs", "").strip();
        try {
            desk.layOut(importNo, layout, keepAs.isEmpty() ? null : keepAs, dryRun);
            return "redirect:/imports/" + importNo;
        } catch (Problem e) {
            flash.addFlashAttribute("given", layout);
            flash.addAttribute("headerRow", headerRow);
            return refused("redirect:/imports/" + importNo + "/columns", e, flash);
        }
    }

    @PostMapping("/mappings/delete")
    String forget(@RequestParam String name, RedirectAttributes flash) {
        try {
            layouts.delete(name);
            return "redirect:/imports";
        } catch (Problem e) {
            return refused("redirect:/imports", e, flash);
        }
    }

    /** What was typed goes before what was picked. */
    private static Map<String, String> fields(List<Column> columns, Map<String, String> form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Column column : columns) {
            String picked = form.getOrDefault(COLUMN + column.path(), "");
            String typed = form.getOrDefault(OWN + column.path(), "").strip();
            String template = typed.isEmpty() ? picked : typed;
            if (!template.isEmpty()) {
                fields.put(column.path(), template);
            }
        }
        return fields;
    }

    private static String refused(String where, Problem problem, RedirectAttributes flash) {
        flash.addFlashAttribute("refusal", problem.getMessage());
        flash.addFlashAttribute("refusals", problem.errors());
        return where;
    }

    @ExceptionHandler
    void unknown(Problem problem, HttpServletResponse response) throws IOException {
        response.sendError(problem.status());
    }
}
