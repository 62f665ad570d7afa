package org.qualoop.kpi.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Map;
import org.qualoop.kpi.Slice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/kpis")
@Tag(name = "kpis", description = "质量指标 Key figures")
class KpiController {

    private final KpiAnswer answer;
    private final KpiQuestion questions;

    KpiController(KpiAnswer answer, KpiQuestion questions) {
        this.answer = answer;
        this.questions = questions;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('quality','manager','buyer','auditor')")
    @Operation(
            summary = "Every figure over days in UTC (30 until today when not said), with series and control limits; by"
                    + " splits it by a dimension, filter=dimension:value restricts it, baseline=name compares it with a"
                    + " frozen period")
    Map<String, Object> figures(
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String by,
            @RequestParam(required = false) String filter,
            @RequestParam(required = false) String baseline) {
        LocalDate last = questions.day("to", to, null);
        LocalDate first = questions.day("from", from, last);
        Slice split = questions.split(by, filter);
        Slice slice = questions.slice(filter, first, last);
        return answer.of(first, last, by, filter, slice, split, baseline);
    }
}
