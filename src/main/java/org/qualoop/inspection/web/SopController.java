package org.qualoop.inspection.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.qualoop.inspection.domain.SopDraft;
import org.qualoop.inspection.domain.SopExchange;
import org.qualoop.inspection.domain.SopKeeping;
import org.qualoop.inspection.domain.SopVersion;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.qualoop.platform.Sop;
import org.qualoop.platform.SopCatalogue;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The SOP catalogue: anybody reads, quality people keep it. */
@RestController
@RequestMapping("/api/v1/sops")
@Tag(name = "catalogues")
class SopController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final long LARGEST = 10L * 1024 * 1024;

    private final SopCatalogue catalogue;
    private final SopKeeping sops;
    private final SopExchange exchange;

    SopController(SopCatalogue catalogue, SopKeeping sops, SopExchange exchange) {
        this.catalogue = catalogue;
        this.sops = sops;
        this.exchange = exchange;
    }

    @GetMapping
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "Every SOP in the version that is in force")
    List<SopHead> all() {
        return sops.all().stream().map(SopHead::of).toList();
    }

    @GetMapping("/{key}")
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "The SOP in force under this key, with every choice spelled out")
    Sop sop(@PathVariable String key) {
        return catalogue.sop(key).orElseThrow(() -> notFound(key));
    }

    @GetMapping("/{key}/versions")
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "Who changed the SOP when and why, newest first")
    List<SopHead> history(@PathVariable String key) {
        List<SopHead> history = sops.history(key).stream().map(SopHead::of).toList();
        if (history.isEmpty()) {
            throw notFound(key);
        }
        return history;
    }

    @GetMapping("/{key}/versions/{version}")
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "One version as it is written, to be changed and put")
    SopVersion version(@PathVariable String key, @PathVariable int version) {
        return sops.find(key, version).orElseThrow(() -> notFound(key + " v" + version));
    }

    @PutMapping("/{key}")
    @PreAuthorize("hasRole('quality')")
    @Operation(
            summary = "A new version, in force for tasks that are created from now on",
            description =
                    "basedOn names the version that was changed; 409 when there is a newer one by now. Content that"
                            + " is in force already makes no new version.")
    SopVersion put(@PathVariable String key, @RequestBody SopDraft draft) {
        return sops.put(key, draft);
    }

    @GetMapping("/export")
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "Every SOP as XLSX")
    void exportAll(HttpServletResponse response) throws IOException {
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"qualoop-sop.xlsx\"");
        exchange.exportTo(response.getOutputStream());
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasRole('quality')")
    @Operation(summary = "New versions from XLSX; all of it or nothing, faults by sheet, row and column")
    List<SopExchange.Imported> importAll(@RequestParam(required = false) MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw Problem.badRequest("/file", "缺少文件，或文件为空 The file is missing or empty");
        }
        if (file.getSize() > LARGEST) {
            throw Problem.tooLarge("工作簿最大 10 MB A workbook has at most 10 MB");
        }
        return exchange.importFrom(file.getInputStream());
    }

    private static Problem notFound(String key) {
        return Problem.notFound("没有这份 SOP No such SOP: " + key);
    }

    /** A version without its steps. */
    record SopHead(
            String key,
            int version,
            String zh,
            String en,
            int steps,
            String note,
            Instant createdAt,
            String createdBy) {

        static SopHead of(SopVersion sop) {
            return new SopHead(
                    sop.key(),
                    sop.version(),
                    sop.zh(),
                    sop.en(),
                    sop.steps().size(),
                    sop.note(),
                    sop.createdAt(),
                    sop.createdBy());
        }
    }
}
