package org.qualoop.sandbox.domain;

import com.fasterxml.jackson.databind.JsonNode;

/** What a peer answers. */
public record Reply(int status, String body) {

    static Reply ok(JsonNode body) {
        return new Reply(200, body.toString());
    }

    static Reply refused(String code, String message) {
        return new Reply(
                422,
                MerchantFacts.object().put("code", code).put("message", message).toString());
    }
}
