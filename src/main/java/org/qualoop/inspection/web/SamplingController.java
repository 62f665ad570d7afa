package org.qualoop.inspection.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import org.qualoop.inspection.InspectionLevel;
import org.qualoop.inspection.Sampling;
import org.qualoop.inspection.SamplingPlan;
import org.qualoop.inspection.SamplingSeverity;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.qualoop.platform.Problem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@OfFamily({Family.INSPECTION, Family.RECHECK})
@RestController
@Tag(name = "sampling", description = "抽样方案 Sampling plans of ISO 2859-1 / GB/T 2828.1")
class SamplingController {

    private final Sampling sampling;

    SamplingController(Sampling sampling) {
        this.sampling = sampling;
    }

    @GetMapping("/api/v1/sampling-plan")
    @PreAuthorize("hasAnyRole('inspector', 'quality', 'buyer', 'auditor')")
    @Operation(summary = "How many to take from a lot, and with how many nonconforming it is accepted")
    SamplingPlan plan(
            @RequestParam int lotSize,
            @RequestParam(defaultValue = "II") String level,
            @RequestParam BigDecimal aql,
            @RequestParam(defaultValue = "NORMAL") SamplingSeverity severity) {
        InspectionLevel known = InspectionLevel.find(level)
                .orElseThrow(() -> Problem.badRequest(
                        "/level", "没有这个检验水平 No such inspection level: " + level + "; S-1 S-2 S-3 S-4 I II III"));
        return sampling.plan(lotSize, known, aql, severity);
    }
}
