package org.qualoop.reissue.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Family;
import org.qualoop.platform.OfFamily;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Query;
import org.qualoop.reissue.ReissueApi;
import org.qualoop.reissue.ReissueView;
import org.qualoop.reissue.data.ReissueRow;
import org.qualoop.reissue.domain.ReissueRequests;
import org.springframework.http.MediaType;
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

@OfFamily(Family.REISSUE)
@RestController
@RequestMapping("/api/v1/reissues")
@Tag(name = "reissues", description = "补发单 Reissues")
class ReissueController {

    private static final int LONGEST_KEY = 200;
    private static final String READERS =
            "hasAnyRole('customer-service','cs-lead','warehouse','warehouse-lead','finance','quality','manager','auditor')";

    private final ReissueRequests requests;
    private final ReissueApi reissues;

    ReissueController(ReissueRequests requests, ReissueApi reissues) {
        this.requests = requests;
        this.reissues = reissues;
    }

    @PostMapping
    @PreAuthorize("hasRole('customer-service')")
    @Operation(
            summary = "Send units again",
            description =
                    "The same Idempotency-Key with the same body gives the same answer, with another body 422. Units"
                            + " that were made good already are refused with 409 and the number of the first.")
    ResponseEntity<String> open(
            @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody JsonNode body) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.badRequest(
                    "", "须有请求头 Idempotency-Key，1–200 个字符 The header Idempotency-Key is required, 1 to 200 characters");
        }
        ReissueRequests.Answer answer = requests.take(key.strip(), body, CurrentUser.name());
        return ResponseEntity.created(URI.create("/api/v1/reissues/" + answer.reissueNo()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    @GetMapping
    @PreAuthorize(READERS)
    @Operation(summary = "Reissues, newest first; after is the number of the last one seen")
    List<ReissueView> list(
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit) {
        ReissueRow.Status chosen = Query.choice(ReissueRow.Status.class, "status", status);
        return reissues.list(chosen == null ? null : chosen.name(), Query.given(after), Query.limit(limit));
    }

    @GetMapping("/{reissueNo}")
    @PreAuthorize(READERS)
    @Operation(summary = "One reissue with its lines, units, parcel, wrong item and open tasks")
    ReissueView one(@PathVariable String reissueNo) {
        return reissues.find(reissueNo).orElseThrow(() -> Problem.notFound("没有这张补发单 No such reissue: " + reissueNo));
    }
}
