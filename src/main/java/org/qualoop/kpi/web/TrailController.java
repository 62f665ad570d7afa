package org.qualoop.kpi.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiTrail;
import org.qualoop.platform.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/kpis")
@Tag(name = "kpis")
class TrailController {

    private static final int MOST = 1_000;

    private final KpiTrail trail;
    private final KpiQuestion questions;

    TrailController(KpiTrail trail, KpiQuestion questions) {
        this.trail = trail;
        this.questions = questions;
    }

    @GetMapping("/{kpi}/events")
    @PreAuthorize("hasAnyRole('quality','manager','buyer','auditor')")
    @Operation(
            summary = "What is behind a figure: each event that went wrong, was timed or cost money, newest first, with"
                    + " the order and the record that tell of it; next is the cursor for after")
    KpiTrail.Page events(
            @PathVariable String kpi,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String filter,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "100") int limit) {
        Kpi figure = Kpi.of(kpi).orElseThrow(() -> Problem.notFound("没有这个指标 there is no figure " + kpi));
        if (limit < 1 || limit > MOST) {
            throw Problem.badRequest("/limit", "limit 须在 1 与 1000 之间 must be between 1 and 1000");
        }
        LocalDate last = questions.day("to", to, null);
        LocalDate first = questions.day("from", from, last);
        return trail.events(figure, questions.slice(filter), first, last, after, limit);
    }
}
