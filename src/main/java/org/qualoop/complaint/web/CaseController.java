package org.qualoop.complaint.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.qualoop.complaint.CaseApi;
import org.qualoop.complaint.CaseFilter;
import org.qualoop.complaint.CasePage;
import org.qualoop.complaint.CaseSource;
import org.qualoop.complaint.CaseStatus;
import org.qualoop.complaint.CaseView;
import org.qualoop.complaint.domain.StaffComplaint;
import org.qualoop.platform.CurrentUser;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@OfFamily({Family.COMPLAINTS, Family.RETURNS})
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "cases", description = "客诉单 Customer cases")
class CaseController {

    private final CaseApi cases;
    private final StaffComplaint complaints;

    CaseController(CaseApi cases, StaffComplaint complaints) {
        this.cases = cases;
        this.complaints = complaints;
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('customer-service','cs-lead')")
    @Operation(
            summary = "Enter a complaint by hand: 201 a new case, 200 the one that this complaint has",
            description =
                    "Goes the way of every complaint. Named by channel and complaintId, or by the Idempotency-Key.")
    ResponseEntity<CaseView> enter(
            @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody JsonNode body) {
        StaffComplaint.Entered entered = complaints.enter(body, key, CurrentUser.name());
        URI location = URI.create("/api/v1/cases/" + entered.caseNo());
        CaseView view = cases.find(entered.caseNo()).orElseThrow();
        return entered.created()
                ? ResponseEntity.created(location).body(view)
                : ResponseEntity.ok().location(location).body(view);
    }

    @GetMapping
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "Customer cases, newest first; next is the cursor for after")
    CasePage list(
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String source,
            @RequestParam(required = false) String owner,
            @RequestParam(required = false) String order,
            @RequestParam(required = false) String ncr,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit) {
        Query.limit(limit);
        CaseFilter filter = new CaseFilter(
                Query.choice(CaseStatus.class, "status", status),
                Query.choice(CaseSource.class, "source", source),
                Query.given(owner),
                Query.given(order),
                Query.given(ncr));
        return cases.list(filter, Query.given(after), limit);
    }

    @GetMapping("/{caseNo}")
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "One customer case with the customer's words and the open tasks")
    CaseView one(@PathVariable String caseNo) {
        return cases.find(caseNo).orElseThrow(() -> Problem.notFound("没有这张客诉单 No such case: " + caseNo));
    }
}
