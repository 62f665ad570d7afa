package org.qualoop.cost.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.qualoop.cost.ClaimPage;
import org.qualoop.cost.ClaimStatus;
import org.qualoop.cost.ClaimView;
import org.qualoop.cost.domain.ClaimDesk;
import org.qualoop.cost.domain.ClaimEnd;
import org.qualoop.cost.domain.ClaimViews;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Query;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@OfFamily(Family.CLAIMS)
@RestController
@RequestMapping("/api/v1/claims")
@Tag(name = "claims", description = "供应商索赔 Supplier claims")
class ClaimController {

    private final ClaimDesk desk;
    private final ClaimEnd end;
    private final ClaimViews views;

    ClaimController(ClaimDesk desk, ClaimEnd end, ClaimViews views) {
        this.desk = desk;
        this.end = end;
        this.views = views;
    }

    @GetMapping
    @PreAuthorize(CostController.READERS)
    @Operation(summary = "Claims, newest first; next is the cursor for after")
    ClaimPage list(
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String supplier,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit) {
        Query.limit(limit);
        return views.page(
                Query.choice(ClaimStatus.class, "status", status), Query.given(supplier), Query.given(after), limit);
    }

    @GetMapping("/{claimNo}")
    @PreAuthorize(CostController.READERS)
    @Operation(summary = "One claim with its lines, rounds and open tasks")
    ClaimView one(@PathVariable String claimNo) {
        return views.find(claimNo).orElseThrow(() -> Problem.notFound("没有这张索赔单 No such claim: " + claimNo));
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('buyer', 'quality')")
    @Operation(
            summary = "Claim a supplier's losses over a period",
            description =
                    "from and to: days, both inclusive, or instants (to exclusive). 422 when every loss of that period is claimed already.")
    ResponseEntity<ClaimView> open(@RequestBody JsonNode body) {
        ClaimRequest request = ClaimRequest.read(body);
        String claimNo = desk.open(request.supplierCode(), request.from(), request.to(), request.note());
        return ResponseEntity.created(URI.create("/api/v1/claims/" + claimNo)).body(one(claimNo));
    }

    @PostMapping("/{claimNo}/withdraw")
    @PreAuthorize("hasAnyRole('buyer', 'quality', 'manager')")
    @Operation(summary = "Take an open claim back; its losses may be claimed again")
    ClaimView withdraw(@PathVariable String claimNo, @RequestBody JsonNode body) {
        String reason = body.path("reason").isTextual()
                ? body.path("reason").textValue().strip()
                : "";
        if (reason.isEmpty() || reason.length() > 500) {
            throw Problem.badRequest("/reason", "须有 1–500 个字符 must have 1 to 500 characters");
        }
        end.withdraw(claimNo, reason, CurrentUser.name());
        return one(claimNo);
    }
}
