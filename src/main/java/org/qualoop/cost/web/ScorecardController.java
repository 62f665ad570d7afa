package org.qualoop.cost.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.qualoop.cost.Scorecard;
import org.qualoop.cost.SharedScorecard;
import org.qualoop.cost.domain.Scorecards;
import org.qualoop.cost.domain.Scorecards.Ranked;
import org.qualoop.cost.domain.SharedReport;
import org.qualoop.platform.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/suppliers")
@Tag(name = "suppliers")
class ScorecardController {

    private static final int DAYS = 180;

    private final Scorecards scorecards;
    private final SharedReport report;
    private final Clock clock;

    ScorecardController(Scorecards scorecards, SharedReport report, Clock clock) {
        this.scorecards = scorecards;
        this.report = report;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('buyer', 'quality', 'manager', 'auditor', 'finance')")
    @Operation(
            summary = "Suppliers by rank",
            description = "rank: score (best first) or cost (dearest first). Days in UTC, the last 180 when not said."
                    + " Suppliers with too little data have no rank.")
    Map<String, List<Ranked>> ranking(
            @RequestParam(defaultValue = "score") String rank,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to) {
        if (!List.of("score", "cost").contains(rank)) {
            throw Problem.badRequest("/rank", "rank 须是 score 或 cost must be score or cost");
        }
        LocalDate last = last(to);
        return Map.of("items", scorecards.ranking(first(from, last), last, rank.equals("cost")));
    }

    @GetMapping("/{code}/scorecard")
    @PreAuthorize("hasAnyRole('buyer', 'quality', 'manager', 'auditor', 'finance')")
    @Operation(summary = "A supplier's score with its parts and formula, rank, trend and cost of poor quality")
    Scorecard of(
            @PathVariable String code,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to) {
        LocalDate last = last(to);
        return scorecards
                .find(code, first(from, last), last)
                .orElseThrow(() -> Problem.notFound("没有这个供应商 No such supplier: " + code));
    }

    @GetMapping("/{code}/scorecard/shared")
    @PreAuthorize("hasAnyRole('buyer', 'quality', 'manager', 'auditor', 'finance')")
    @Operation(
            summary = "The scorecard as the supplier may see it",
            description = "No money, no order, no customer, nobody else's name or figures.")
    SharedScorecard shared(
            @PathVariable String code,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to) {
        return SharedScorecard.of(of(code, from, to));
    }

    @GetMapping("/{code}/scorecard/shared.pdf")
    @PreAuthorize("hasAnyRole('buyer', 'quality', 'manager', 'auditor', 'finance')")
    @Operation(summary = "The same as PDF, in Chinese and English")
    ResponseEntity<byte[]> document(
            @PathVariable String code,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to) {
        byte[] document = report.of(shared(code, from, to));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("scorecard-" + code + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(document);
    }

    private LocalDate last(String to) {
        return to == null || to.isBlank() ? LocalDate.now(clock.withZone(ZoneOffset.UTC)) : day("to", to);
    }

    private static LocalDate first(String from, LocalDate last) {
        LocalDate first = from == null || from.isBlank() ? last.minusDays(DAYS - 1L) : day("from", from);
        if (first.isAfter(last)) {
            throw Problem.badRequest("/from", "from 不能晚于 to must not be after to");
        }
        return first;
    }

    private static LocalDate day(String name, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw Problem.badRequest("/" + name, name + " 须是日期 must be a day: 2026-11-22");
        }
    }
}
