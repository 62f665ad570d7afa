package org.qualoop.trace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.qualoop.platform.Problem;
import org.qualoop.trace.imports.ImportDesk;
import org.qualoop.trace.imports.ImportDesk.Wish;
import org.qualoop.trace.imports.ImportLog;
import org.qualoop.trace.imports.ImportLog.CellError;
import org.qualoop.trace.imports.ImportView;
import org.qualoop.trace.imports.Layout;
import org.qualoop.trace.imports.LayoutBook;
import org.qualoop.trace.imports.TemplateFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Import of files that people have. */
@RestController
@RequestMapping("/api/v1/imports")
@PreAuthorize("hasRole('integrator')")
@Tag(name = "imports")
class ImportController {

    private static final int PAGE = 100;
    private static final int MAX_ERRORS = 1_000;

    private final ImportDesk desk;
    private final ImportLog log;
    private final LayoutBook layouts;
    private final TemplateFile templates;

    ImportController(ImportDesk desk, ImportLog log, LayoutBook layouts, TemplateFile templates) {
        this.desk = desk;
        this.log = log;
        this.layouts = layouts;
        this.templates = templates;
    }

    /** A layout to keep. */
    record MappingBody(String kind, Layout layout) {}

    @GetMapping("/templates/{kind}.csv")
    @Operation(summary = "An empty CSV with a head for each column of the kind")
    void csvTemplate(@PathVariable String kind, HttpServletResponse response) throws IOException {
        ImportAnswers.file(response, ImportAnswers.CSV, kind + ".csv", out -> templates.csv(kind, out));
    }

    @GetMapping("/templates/{kind}.xlsx")
    @Operation(summary = "An empty workbook with a head for each column of the kind, and a sheet that explains them")
    void xlsxTemplate(@PathVariable String kind, HttpServletResponse response) throws IOException {
        ImportAnswers.file(response, ImportAnswers.XLSX, kind + ".xlsx", out -> templates.xlsx(kind, out));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Hand in a CSV or XLSX of at most 100 MB",
            description =
                    "Its columns are those of our template, or of a mapping. 202 with the address of its progress;"
                            + " a dry run does everything and takes it back.")
    ResponseEntity<ImportView> upload(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String mapping,
            @RequestParam(required = false) String zone,
            @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw Problem.badRequest("/file", "缺少文件，或文件为空 The file is missing or empty");
        }
        if (kind == null == (mapping == null)) {
            throw Problem.badRequest("/kind", "需要 kind 或 mapping 之一 Either kind or mapping is needed");
        }
        Wish wish = new Wish(file.getOriginalFilename(), kind, mapping, zone, dryRun, false);
        ImportView view = desk.upload(file.getInputStream(), wish);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create("/api/v1/imports/" + view.importNo()))
                .body(view);
    }

    @GetMapping
    @Operation(summary = "Imports, newest first")
    List<ImportView> list(@RequestParam(required = false) String after) {
        return log.list(after, PAGE);
    }

    @GetMapping("/{importNo}")
    @Operation(summary = "How far an import is and what became of its items")
    ImportView one(@PathVariable String importNo) {
        return log.find(importNo);
    }

    @GetMapping("/{importNo}/errors")
    @Operation(summary = "The first 1,000 errors by row and column")
    List<CellError> errors(@PathVariable String importNo) {
        return log.errors(importNo, MAX_ERRORS);
    }

    @GetMapping("/{importNo}/result")
    @Operation(
            summary = "The given file with its errors beside its rows",
            description = "rows=refused leaves out what was taken: correct it and hand it in again")
    void result(
            @PathVariable String importNo,
            @RequestParam(defaultValue = "all") String rows,
            HttpServletResponse response)
            throws IOException {
        ImportView view = log.find(importNo);
        boolean workbook = view.format().equals("XLSX");
        ImportAnswers.file(
                response,
                workbook ? ImportAnswers.XLSX : ImportAnswers.CSV,
                importNo + (workbook ? ".xlsx" : ".csv"),
                out -> log.result(importNo, rows.equals("refused"), out));
    }

    @PostMapping("/{importNo}/start")
    @Operation(summary = "Import the file of a finished dry run for real")
    ResponseEntity<ImportView> start(@PathVariable String importNo) {
        ImportView view = log.importForReal(importNo);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .location(URI.create("/api/v1/imports/" + view.importNo()))
                .body(view);
    }

    @PostMapping("/{importNo}/resume")
    @Operation(summary = "Go on with a failed or cancelled import behind the last row that is through")
    ImportView resume(@PathVariable String importNo) {
        return log.resume(importNo);
    }

    @PostMapping("/{importNo}/cancel")
    @Operation(summary = "Stop an import; what is through stays")
    ImportView cancel(@PathVariable String importNo) {
        return log.cancel(importNo);
    }

    @GetMapping("/mappings")
    @Operation(summary = "Layouts of foreign files that are kept")
    List<LayoutBook.Mapping> mappings() {
        return layouts.all();
    }

    @GetMapping("/mappings/{name}")
    LayoutBook.Mapping mapping(@PathVariable String name) {
        return layouts.find(name);
    }

    @PutMapping("/mappings/{name}")
    @Operation(summary = "Keep a layout: a template such as {订单号} for each field, as in docs/import.md")
    LayoutBook.Mapping put(@PathVariable String name, @RequestBody MappingBody body) {
        if (body.kind() == null || body.layout() == null) {
            throw Problem.badRequest(body.kind() == null ? "/kind" : "/layout", "必填 Required");
        }
        return layouts.save(name, body.kind(), body.layout());
    }

    @DeleteMapping("/mappings/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String name) {
        layouts.delete(name);
    }
}
