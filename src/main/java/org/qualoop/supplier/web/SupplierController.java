package org.qualoop.supplier.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.qualoop.platform.Body;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Query;
import org.qualoop.platform.Roles;
import org.qualoop.supplier.Standing;
import org.qualoop.supplier.SupplierStanding;
import org.qualoop.supplier.domain.Cause;
import org.qualoop.supplier.domain.DocumentDesk;
import org.qualoop.supplier.domain.DocumentView;
import org.qualoop.supplier.domain.Documents;
import org.qualoop.supplier.domain.Profiles;
import org.qualoop.supplier.domain.SupplierViews;
import org.qualoop.supplier.domain.SuspensionView;
import org.qualoop.supplier.domain.Suspensions;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@OfFamily(Family.SUPPLIER)
@RestController
@RequestMapping("/api/v1")
@Tag(name = "suppliers", description = "供应商 Suppliers")
class SupplierController {

    private final SupplierStanding standing;
    private final Profiles profiles;
    private final Documents documents;
    private final DocumentDesk desk;
    private final Suspensions suspensions;
    private final SupplierViews views;

    SupplierController(
            SupplierStanding standing,
            Profiles profiles,
            Documents documents,
            DocumentDesk desk,
            Suspensions suspensions,
            SupplierViews views) {
        this.standing = standing;
        this.profiles = profiles;
        this.documents = documents;
        this.desk = desk;
        this.suspensions = suspensions;
        this.views = views;
    }

    @GetMapping("/suppliers/{code}/standing")
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "How the supplier stands: APPLICANT, APPROVED, CONDITIONAL, SUSPENDED or UNKNOWN")
    Standing standing(@PathVariable String code) {
        return standing.of(code);
    }

    @GetMapping("/suppliers/{code}/documents")
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "Its documents with state and days left; a required one that is missing has no number")
    Map<String, List<DocumentView>> documents(@PathVariable String code) {
        return Map.of("documents", documents.of(code));
    }

    @PostMapping("/suppliers/{code}/documents")
    @PreAuthorize("hasAnyRole('buyer', 'quality')")
    @Operation(summary = "Store a document: type, number, validUntil (none: does not expire), evidenceId")
    ResponseEntity<Map<String, List<DocumentView>>> add(@PathVariable String code, @RequestBody JsonNode json) {
        known(code);
        Body body = new Body(json);
        String type = body.key("type", true);
        String number = body.key("number", true);
        LocalDate validUntil = body.date("validUntil", false);
        String evidenceId = body.key("evidenceId", true);
        body.check();
        desk.take(code, type, number, validUntil, evidenceId, CurrentUser.name());
        return ResponseEntity.created(URI.create("/api/v1/suppliers/" + code + "/documents"))
                .body(documents(code));
    }

    @PostMapping("/suppliers/{code}/suspensions")
    @PreAuthorize("hasAnyRole('quality', 'manager')")
    @Operation(summary = "Suspend a supplier: reason, graceUntil (until then it is only warned). 200: the open one")
    ResponseEntity<SuspensionView> suspend(@PathVariable String code, @RequestBody JsonNode json) {
        known(code);
        return suspend(code, new Body(json));
    }

    @PostMapping("/supplier-suspensions")
    @PreAuthorize("hasAnyRole('quality', 'manager')")
    @Operation(summary = "The same with the supplier's code in the body: supplierCode")
    ResponseEntity<SuspensionView> suspend(@RequestBody JsonNode json) {
        Body body = new Body(json);
        String code = body.key("supplierCode", true);
        if (code != null) {
            known(code);
        }
        return suspend(code, body);
    }

    @GetMapping("/supplier-suspensions")
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "Warnings and suspensions, newest first; next is the cursor for after")
    Page<SuspensionView> suspensions(
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String supplier,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit) {
        Query.limit(limit);
        return Page.of(views.suspensions(supplier, status, after, limit + 1), limit, SuspensionView::suspensionNo);
    }

    @GetMapping("/supplier-suspensions/{no}")
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "One warning or suspension with its open tasks")
    SuspensionView suspension(@PathVariable String no) {
        return views.suspension(no).orElseThrow(() -> Problem.notFound("没有这张暂停单 No such suspension: " + no));
    }

    private ResponseEntity<SuspensionView> suspend(String code, Body body) {
        String reason = body.text("reason", true, 500);
        Instant graceUntil = body.instant("graceUntil", false);
        body.check();
        boolean open = views.suspensions(code, null, null, 200).stream().anyMatch(SupplierController::isManual);
        String no = suspensions.open(code, Cause.MANUAL, reason, graceUntil, CurrentUser.name());
        SuspensionView view = views.suspension(no).orElseThrow();
        URI location = URI.create("/api/v1/supplier-suspensions/" + no);
        return open
                ? ResponseEntity.ok().location(location).body(view)
                : ResponseEntity.created(location).body(view);
    }

    private static boolean isManual(SuspensionView view) {
        return view.closedAt() == null && Cause.MANUAL.name().equals(view.cause());
    }

    private void known(String code) {
        if (profiles.of(code).isEmpty()) {
            throw Problem.notFound("没有这个供应商 No such supplier: " + code);
        }
    }
}
