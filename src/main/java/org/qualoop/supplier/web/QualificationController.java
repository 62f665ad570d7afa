package org.qualoop.supplier.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.qualoop.platform.Body;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Query;
import org.qualoop.platform.Roles;
import org.qualoop.supplier.domain.Application;
import org.qualoop.supplier.domain.Applications;
import org.qualoop.supplier.domain.QualificationView;
import org.qualoop.supplier.domain.SupplierViews;
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
class QualificationController {

    private final Applications applications;
    private final SupplierViews views;

    QualificationController(Applications applications, SupplierViews views) {
        this.applications = applications;
        this.views = views;
    }

    @PostMapping("/suppliers/{code}/qualifications")
    @PreAuthorize("hasRole('buyer')")
    @Operation(summary = "Apply for a supplier, also for one that the ERP does not know yet; 409 while one is open")
    ResponseEntity<QualificationView> apply(@PathVariable String code, @RequestBody JsonNode json) {
        return apply(code, new Body(json));
    }

    @PostMapping("/supplier-qualifications")
    @PreAuthorize("hasRole('buyer')")
    @Operation(summary = "The same with the supplier's code in the body: supplierCode")
    ResponseEntity<QualificationView> apply(@RequestBody JsonNode json) {
        Body body = new Body(json);
        return apply(body.key("supplierCode", true), body);
    }

    @GetMapping("/suppliers/{code}/qualifications")
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "The supplier's qualifications, newest first")
    Page<QualificationView> of(@PathVariable String code) {
        return Page.of(views.qualifications(code, null, null, 200), 200, QualificationView::qualificationNo);
    }

    @GetMapping("/supplier-qualifications")
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "All qualifications, newest first; next is the cursor for after")
    Page<QualificationView> list(
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String supplier,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit) {
        Query.limit(limit);
        return Page.of(
                views.qualifications(Query.given(supplier), Query.given(status), Query.given(after), limit + 1),
                limit,
                QualificationView::qualificationNo);
    }

    @GetMapping("/supplier-qualifications/{no}")
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "One qualification with scores, decisions and open tasks")
    QualificationView one(@PathVariable String no) {
        return views.qualification(no).orElseThrow(() -> Problem.notFound("没有这张审核单 No such qualification: " + no));
    }

    private ResponseEntity<QualificationView> apply(String code, Body body) {
        String name = body.text("name", false, 500);
        String category = body.text("category", false, 200);
        String contact = body.text("contactEmail", false, 320);
        if (contact != null && !contact.matches("[^@\\s]+@[^@\\s]+")) {
            body.refuse("contactEmail", "须是邮箱 must be a mail address");
        }
        String words = body.text("text", false, 2000);
        body.check();
        String no = applications.apply(code, new Application(name, category, contact, words), CurrentUser.name());
        return ResponseEntity.created(URI.create("/api/v1/supplier-qualifications/" + no))
                .body(views.qualification(no).orElseThrow());
    }
}
