package org.qualoop.cockpit.pda.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.qualoop.cockpit.pda.domain.GoodsReceipts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receiving goods by PDA, for a company whose warehouse system does not send receipts. */
@RestController
@RequestMapping("/api/v1/pda")
@PreAuthorize("hasAnyRole('warehouse','warehouse-lead')")
@Tag(name = "pda")
class GoodsReceiptController {

    private final GoodsReceipts receipts;

    GoodsReceiptController(GoodsReceipts receipts) {
        this.receipts = receipts;
    }

    @GetMapping("/purchase-orders/{poNo}")
    @Operation(summary = "What a purchase order asks for, and what of it has come")
    GoodsReceipts.Ordered ordered(@PathVariable String poNo) {
        return receipts.ordered(poNo);
    }

    @PostMapping("/receipts")
    @Operation(
            summary = "Receive goods: poNo, warehouse, receivedAt, lines[sku or barcode, lotNo, qty, expiresOn?]",
            description = "Needs Idempotency-Key, which names the receipt: sent again, it is received once.")
    Received receive(
            @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody JsonNode body) {
        return new Received(receipts.take(PdaController.checked(key), body));
    }

    record Received(String receiptNo) {}
}
