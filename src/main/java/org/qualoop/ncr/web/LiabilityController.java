package org.qualoop.ncr.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrView;
import org.qualoop.ncr.NcrView.Liability;
import org.qualoop.ncr.domain.Liabilities;
import org.qualoop.platform.Body;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "ncrs")
class LiabilityController {

    private static final int MOST = 10;
    private static final int LONGEST = 500;

    private final Liabilities liabilities;
    private final NcrApi ncrs;

    LiabilityController(Liabilities liabilities, NcrApi ncrs) {
        this.liabilities = liabilities;
        this.ncrs = ncrs;
    }

    @PutMapping("/api/v1/ncrs/{ncrNo}/liability")
    @PreAuthorize("hasRole('quality')")
    @Operation(
            summary = "Who bears what the NCR cost",
            description =
                    "{liability: [{party, share}], reason}: shares in per cent that add up to 100. The cost ledger"
                            + " shares what is booked anew, to the cent; a month that is closed stays as it is.")
    NcrView decide(@PathVariable String ncrNo, @RequestBody JsonNode json) {
        Body body = new Body(json);
        List<Liability> parties = body.objects("liability", true, MOST).stream()
                .map(part -> new Liability(part.key("party", true), part.decimal("share", true)))
                .toList();
        String reason = body.text("reason", true, LONGEST);
        body.check();
        liabilities.decide(ncrNo, parties, reason);
        return ncrs.find(ncrNo).orElseThrow();
    }
}
