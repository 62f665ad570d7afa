package org.qualoop.delivery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.qualoop.delivery.CareApi;
import org.qualoop.delivery.CareFilter;
import org.qualoop.delivery.CarePage;
import org.qualoop.delivery.CareStatus;
import org.qualoop.delivery.CareView;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Query;
import org.qualoop.platform.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@OfFamily(Family.DELIVERY)
@RestController
@RequestMapping("/api/v1/parcel-cares")
@Tag(name = "parcel-cares", description = "包裹关怀 Care for late and stuck parcels")
class CareController {

    private final CareApi cares;

    CareController(CareApi cares) {
        this.cares = cares;
    }

    @GetMapping
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "Cares for late and stuck parcels, newest first; next is the cursor for after")
    CarePage list(
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String owner,
            @RequestParam(required = false) String order,
            @RequestParam(required = false) String carrier,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit) {
        Query.limit(limit);
        return cares.list(
                new CareFilter(
                        Query.choice(CareStatus.class, "status", status),
                        Query.given(owner),
                        Query.given(order),
                        Query.given(carrier)),
                Query.given(after),
                limit);
    }

    @GetMapping("/{careNo}")
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "One care with the rules broken, what was done and the open tasks")
    CareView one(@PathVariable String careNo) {
        return cares.find(careNo).orElseThrow(() -> Problem.notFound("没有这张包裹关怀单 No such care: " + careNo));
    }
}
