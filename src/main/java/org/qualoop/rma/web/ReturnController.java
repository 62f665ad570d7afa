package org.qualoop.rma.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.qualoop.platform.Problem;
import org.qualoop.rma.ReturnView;
import org.qualoop.rma.RmaApi;
import org.qualoop.rma.domain.ManualReturn;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@OfFamily(Family.RETURNS)
@RestController
@RequestMapping("/api/v1/returns")
@Tag(name = "returns", description = "退货单 Returns")
class ReturnController {

    private final ManualReturn manual;
    private final RmaApi returns;

    ReturnController(ManualReturn manual, RmaApi returns) {
        this.manual = manual;
        this.returns = returns;
    }

    @PostMapping
    @PreAuthorize("hasRole('customer-service')")
    @Operation(summary = "Open a return and start its process, for any reason and date")
    ResponseEntity<ReturnView> open(@RequestBody JsonNode body) {
        String rmaNo = manual.open(body);
        return ResponseEntity.created(URI.create("/api/v1/returns/" + rmaNo)).body(one(rmaNo));
    }

    @GetMapping("/{rmaNo}")
    @PreAuthorize("hasAnyRole('customer-service', 'auditor')")
    @Operation(summary = "One return with its lines, refund, parcels and open tasks")
    ReturnView one(@PathVariable String rmaNo) {
        return returns.find(rmaNo).orElseThrow(() -> Problem.notFound("没有这张退货单 There is no return " + rmaNo));
    }
}
