package org.qualoop.inspection.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.qualoop.inspection.InspectionApi;
import org.qualoop.inspection.InspectionFilter;
import org.qualoop.inspection.InspectionPage;
import org.qualoop.inspection.InspectionStatus;
import org.qualoop.inspection.InspectionView;
import org.qualoop.inspection.SwitchState;
import org.qualoop.inspection.domain.SeriesResume;
import org.qualoop.inspection.domain.UrgentReleases;
import org.qualoop.platform.Body;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Query;
import org.qualoop.platform.Roles;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@OfFamily(Family.INSPECTION)
@RestController
@RequestMapping("/api/v1/inspections")
@Tag(name = "inspections", description = "来料检验 Inbound inspection")
class InspectionController {

    private static final int LONGEST = 1000;

    private final InspectionApi inspections;
    private final UrgentReleases urgent;
    private final SeriesResume series;

    InspectionController(InspectionApi inspections, UrgentReleases urgent, SeriesResume series) {
        this.inspections = inspections;
        this.urgent = urgent;
        this.series = series;
    }

    @GetMapping
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "Inspection lots, newest first; next is the cursor for after")
    InspectionPage list(
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String supplier,
            @RequestParam(required = false) String sku,
            @RequestParam(required = false) String lot,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit) {
        Query.limit(limit);
        return inspections.list(
                new InspectionFilter(
                        Query.choice(InspectionStatus.class, "status", status),
                        Query.given(supplier),
                        Query.given(sku),
                        Query.given(lot)),
                Query.given(after),
                limit);
    }

    @GetMapping("/{inspectionNo}")
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "One inspection lot: plan, units to take, findings, verdict by tranche, open tasks")
    InspectionView one(@PathVariable String inspectionNo) {
        return inspections
                .find(inspectionNo)
                .orElseThrow(() -> Problem.notFound("没有这张检验单 No such inspection: " + inspectionNo));
    }

    @PostMapping("/{inspectionNo}/urgent-releases")
    @PreAuthorize(Roles.STAFF_ACTING)
    @Operation(summary = "Ask to sell units before their verdict; manager or quality signs, never an inspector")
    ResponseEntity<InspectionView> release(@PathVariable String inspectionNo, @RequestBody JsonNode json) {
        Body body = new Body(json);
        Integer qty = body.integer("qty", true);
        String reason = body.text("reason", true, LONGEST);
        body.check();
        urgent.ask(inspectionNo, qty, reason);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/inspections/" + inspectionNo))
                .body(one(inspectionNo));
    }

    @PostMapping("/series/resume")
    @PreAuthorize("hasRole('quality')")
    @Operation(summary = "The supplier has acted: a stopped series of lots is taken again, under tightened inspection")
    SwitchState resume(@RequestBody JsonNode json) {
        Body body = new Body(json);
        String supplier = body.key("supplierCode", true);
        String sku = body.key("sku", true);
        String reason = body.text("reason", true, LONGEST);
        body.check();
        return series.resume(supplier, sku, reason);
    }
}
