package org.qualoop.ncr.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.qualoop.inspection.Severity;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrFilter;
import org.qualoop.ncr.NcrPage;
import org.qualoop.ncr.NcrRef;
import org.qualoop.ncr.NcrStatus;
import org.qualoop.ncr.NcrView;
import org.qualoop.ncr.SourceKind;
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

@RestController
@RequestMapping("/api/v1/ncrs")
@Tag(name = "ncrs", description = "质量异常单 Quality exceptions")
class NcrController {

    private final NcrApi ncrs;
    private final ManualReport manual;

    NcrController(NcrApi ncrs, ManualReport manual) {
        this.ncrs = ncrs;
        this.manual = manual;
    }

    @GetMapping
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "NCRs, newest first; next is the cursor for after")
    NcrPage list(
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String severity,
            @RequestParam(required = false) String source,
            @RequestParam(required = false) String supplier,
            @RequestParam(required = false) String sku,
            @RequestParam(required = false) String lot,
            @RequestParam(required = false) String order,
            @RequestParam(required = false) String owner,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit) {
        Query.limit(limit);
        NcrFilter filter = new NcrFilter(
                Query.choice(NcrStatus.class, "status", status),
                Query.choice(Severity.class, "severity", severity),
                Query.choice(SourceKind.class, "source", source),
                Query.given(supplier),
                Query.given(sku),
                Query.given(lot),
                Query.given(order),
                Query.given(owner));
        return ncrs.list(filter, Query.given(after), limit);
    }

    @GetMapping("/{ncrNo}")
    @PreAuthorize(Roles.STAFF)
    @Operation(summary = "One NCR with its handovers, liability, cost and open tasks")
    NcrView one(@PathVariable String ncrNo) {
        return ncrs.find(ncrNo).orElseThrow(() -> Problem.notFound("没有这张质量异常单 No such NCR: " + ncrNo));
    }

    @PostMapping
    @PreAuthorize(Roles.STAFF_ACTING)
    @Operation(summary = "Report a fault by hand: 201 a new NCR, 200 the open one of that lot and defect")
    ResponseEntity<NcrView> report(@RequestBody JsonNode body) {
        NcrRef ref = ncrs.openOrJoin(manual.read(body));
        NcrView view = ncrs.find(ref.ncrNo()).orElseThrow();
        URI location = URI.create("/api/v1/ncrs/" + ref.ncrNo());
        return ref.joined()
                ? ResponseEntity.ok().location(location).body(view)
                : ResponseEntity.created(location).body(view);
    }
}
