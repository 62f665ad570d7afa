package org.qualoop.inspection.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.qualoop.inspection.ShipGate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "ship-gate", description = "发货闸口 May this parcel leave")
class ShipGateController {

    private final ShipGate gate;

    ShipGateController(ShipGate gate) {
        this.gate = gate;
    }

    @PostMapping("/api/v1/ship-gate/{outboundNo}")
    @PreAuthorize("hasAnyRole('integrator','warehouse')")
    @Operation(summary = "Asked by the WMS before a parcel leaves")
    ShipGate.Verdict ask(@PathVariable String outboundNo) {
        return gate.ask(outboundNo);
    }
}
