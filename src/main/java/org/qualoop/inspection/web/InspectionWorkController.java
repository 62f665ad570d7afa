package org.qualoop.inspection.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import org.qualoop.inspection.InspectionApi;
import org.qualoop.inspection.InspectionView;
import org.qualoop.inspection.Severity;
import org.qualoop.inspection.domain.UnitRecords;
import org.qualoop.platform.Body;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the inspector's form sends while he works; each call is stored at once and may be repeated. */
@RestController
@RequestMapping("/api/v1/inspections/{inspectionNo}")
@PreAuthorize("hasAnyRole('inspector','quality')")
@Tag(name = "inspections")
class InspectionWorkController {

    private static final int LONGEST = 1000;
    private static final int MOST_PHOTOS = 100;

    private final UnitRecords records;
    private final InspectionApi inspections;

    InspectionWorkController(UnitRecords records, InspectionApi inspections) {
        this.records = records;
        this.inspections = inspections;
    }

    @PostMapping("/findings")
    @Operation(
            summary = "A defect on one unit of the sample, with its photos; the same unit and code again replaces it")
    InspectionView find(@PathVariable String inspectionNo, @RequestBody JsonNode json) {
        Body body = new Body(json);
        Integer unit = body.integer("unitNo", true);
        String code = body.key("defectCode", true);
        Severity severity = body.choice("severity", Severity.class, false);
        String note = body.text("note", false, LONGEST);
        List<String> photos = body.texts("evidenceIds", MOST_PHOTOS, Body.MAX_KEY);
        body.check();
        records.find(inspectionNo, unit, code, severity, note, photos);
        return view(inspectionNo);
    }

    @DeleteMapping("/findings")
    @Operation(summary = "Take a finding back before the verdict")
    InspectionView unfind(
            @PathVariable String inspectionNo, @RequestParam int unitNo, @RequestParam String defectCode) {
        records.unfind(inspectionNo, unitNo, defectCode);
        return view(inspectionNo);
    }

    @PostMapping("/measurements")
    @Operation(summary = "A measured value of one unit; beyond its limits it counts as a major defect")
    InspectionView measure(@PathVariable String inspectionNo, @RequestBody JsonNode json) {
        Body body = new Body(json);
        Integer unit = body.integer("unitNo", true);
        String step = body.key("step", true);
        BigDecimal value = body.decimal("value", true);
        body.check();
        records.measure(inspectionNo, unit, step, value);
        return view(inspectionNo);
    }

    @PostMapping("/tranches")
    @Operation(summary = "Judge only so many of the pending units now; the sample is drawn again for them")
    InspectionView cut(@PathVariable String inspectionNo, @RequestBody JsonNode json) {
        Body body = new Body(json);
        Integer qty = body.integer("qty", true);
        body.check();
        records.cut(inspectionNo, qty);
        return view(inspectionNo);
    }

    private InspectionView view(String inspectionNo) {
        return inspections.find(inspectionNo).orElseThrow();
    }
}
