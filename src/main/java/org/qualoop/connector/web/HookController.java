package org.qualoop.connector.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.qualoop.connector.domain.VendorHooks;
import org.qualoop.platform.Problem;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Open to all; the signature is the login. */
@RestController
@RequestMapping("/api/v1/hooks")
@Tag(name = "connectors")
class HookController {

    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final VendorHooks hooks;

    HookController(VendorHooks hooks) {
        this.hooks = hooks;
    }

    @PostMapping("/{connector}")
    @Operation(summary = "A vendor's webhook with Standard Webhooks headers")
    JsonNode take(
            @PathVariable String connector,
            @RequestHeader(name = "webhook-id", required = false) String id,
            @RequestHeader(name = "webhook-timestamp", required = false) String timestamp,
            @RequestHeader(name = "webhook-signature", required = false) String signature,
            @RequestBody(required = false) byte[] body) {
        byte[] content = body == null ? new byte[0] : body;
        if (content.length > MOST_BYTES) {
            throw Problem.tooLarge("超过 10 MB More than 10 MB");
        }
        if (!hooks.authentic(connector, id, timestamp, signature, content)) {
            // An unknown connector and a wrong signature look the same from outside.
            throw new Problem(401, "签名无效 The signature is not valid", java.util.List.of());
        }
        return hooks.take(connector, id, content);
    }
}
