package org.qualoop.delivery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Locale;
import org.qualoop.delivery.CareApi;
import org.qualoop.delivery.CareFilter;
import org.qualoop.delivery.CarePage;
import org.qualoop.delivery.CareStatus;
import org.qualoop.delivery.CareView;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.qualoop.platform.Problem;
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

    private static final int MAX_LIMIT = 200;

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
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Problem.badRequest("/limit", "limit 须在 1 到 200 之间 limit must lie between 1 and 200");
        }
        return cares.list(
                new CareFilter(status(given(status)), given(owner), given(order), given(carrier)), given(after), limit);
    }

    @GetMapping("/{careNo}")
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "One care with the rules broken, what was done and the open tasks")
    CareView one(@PathVariable String careNo) {
        return cares.find(careNo).orElseThrow(() -> Problem.notFound("没有这张包裹关怀单 No such care: " + careNo));
    }

    private static CareStatus status(String value) {
        return value == null
                ? null
                : Arrays.stream(CareStatus.values())
                        .filter(status -> status.name().equals(value.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> Problem.badRequest("/status", "status 须是 must be OPEN or CLOSED"));
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
