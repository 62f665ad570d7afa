package org.qualoop.ncr.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrGiving;
import org.qualoop.ncr.NcrView;
import org.qualoop.platform.Body;
import org.qualoop.platform.Handover.Candidate;
import org.qualoop.platform.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who has an exception, and who is to have it. */
@RestController
@RequestMapping("/api/v1/ncrs/{ncrNo}/owner")
@Tag(name = "ncrs")
class OwnerController {

    private final NcrApi ncrs;
    private final NcrGiving giving;

    OwnerController(NcrApi ncrs, NcrGiving giving) {
        this.ncrs = ncrs;
        this.giving = giving;
    }

    @GetMapping("/candidates")
    @PreAuthorize(Roles.STAFF_ACTING)
    @Operation(summary = "To whom the lead or a quality manager may give it")
    List<Candidate> candidates(@PathVariable String ncrNo) {
        return giving.candidates(ncrNo);
    }

    @PostMapping
    @PreAuthorize(Roles.STAFF_ACTING)
    @Operation(
            summary = "Give it to somebody else",
            description = "Body {to, from?}; 409 when it does not lie with from any more, 422 when to is no candidate.")
    NcrView give(@PathVariable String ncrNo, @RequestBody JsonNode json) {
        Body body = new Body(json);
        String to = body.key("to", true);
        String from = body.key("from", false);
        body.check();
        giving.give(ncrNo, from, to);
        return ncrs.find(ncrNo).orElseThrow();
    }
}
