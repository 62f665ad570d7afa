package org.qualoop.trace.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.qualoop.platform.Problem;
import org.qualoop.trace.LotId;
import org.qualoop.trace.LotTraces;
import org.qualoop.trace.LotTraces.LotTrace;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A lot: its trace, and the list of those who received it. A number that a path cannot hold, such as one with a slash,
 * stands in the query.
 */
@RestController
@RequestMapping("/api/v1/lots")
class LotController {

    private static final int MAX_LIMIT = 1_000;

    private final LotTraces traces;
    private final ObjectMapper json;

    LotController(LotTraces traces, ObjectMapper json) {
        this.traces = traces;
        this.json = json;
    }

    @GetMapping("/{lotNo}/trace")
    @PreAuthorize("hasAnyRole('quality', 'customer-service', 'auditor', 'buyer')")
    LotTrace trace(
            @PathVariable String lotNo,
            @RequestParam(required = false) String sku,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Problem.badRequest("/limit", "must lie between 1 and " + MAX_LIMIT);
        }
        return traces.trace(traces.resolve(lotNo, sku), after, limit);
    }

    @GetMapping("/trace")
    @PreAuthorize("hasAnyRole('quality', 'customer-service', 'auditor', 'buyer')")
    LotTrace traceOf(
            @RequestParam String lotNo,
            @RequestParam(required = false) String sku,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "100") int limit) {
        return trace(lotNo, sku, after, limit);
    }

    @GetMapping("/{lotNo}/recipients")
    @PreAuthorize("hasAnyRole('quality', 'auditor')")
    @Operation(
            summary =
                    "Everybody who received the lot at any level, streamed; format is csv, ndjson or xlsx, else what is"
                            + " accepted",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    void recipients(
            @PathVariable String lotNo,
            @RequestParam(required = false) String sku,
            @RequestParam(defaultValue = "false") boolean inferred,
            @RequestParam(required = false) String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        RecipientFormat as = RecipientFormat.of(format, request.getHeader(HttpHeaders.ACCEPT));
        LotId lot = traces.resolve(lotNo, sku);
        response.setContentType(as.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("recipients-" + lotNo + "." + as.extension(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (RecipientWriter writer = as.writer(response.getOutputStream(), inferred, json)) {
            traces.recipients(
                    lot,
                    inferred,
                    part -> part.forEach(row -> {
                        try {
                            writer.write(row);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }));
        }
    }

    @GetMapping("/recipients")
    @PreAuthorize("hasAnyRole('quality', 'auditor')")
    void recipientsOf(
            @RequestParam String lotNo,
            @RequestParam(required = false) String sku,
            @RequestParam(defaultValue = "false") boolean inferred,
            @RequestParam(required = false) String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        recipients(lotNo, sku, inferred, format, request, response);
    }
}
