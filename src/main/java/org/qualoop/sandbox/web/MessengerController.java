package org.qualoop.sandbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Hidden;
import org.qualoop.sandbox.SandboxOn;
import org.qualoop.sandbox.SandboxSettings;
import org.qualoop.sandbox.domain.MerchantPhones;
import org.qualoop.sandbox.domain.Reply;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** DingTalk's two calls of a work notification, errors in the body and HTTP 200 always. */
@RestController
@RequestMapping(path = "/sandbox/messenger", produces = MediaType.APPLICATION_JSON_VALUE)
@SandboxOn
@Hidden
class MessengerController {

    private static final String SEND = "asyncsend_v2";

    private final PeerDoor door;
    private final MerchantPhones phones;
    private final String accessToken;

    MessengerController(PeerDoor door, MerchantPhones phones, SandboxSettings settings) {
        this.door = door;
        this.phones = phones;
        this.accessToken = "at-" + Integer.toHexString(settings.token().hashCode());
    }

    @GetMapping("/gettoken")
    String token(@RequestParam(required = false) String appkey, @RequestParam(required = false) String appsecret) {
        return door.isSecret(appsecret)
                ? "{\"errcode\":0,\"errmsg\":\"ok\",\"access_token\":\"" + accessToken + "\",\"expires_in\":7200}"
                : MerchantPhones.error(40089, "不合法的corpid或corpsecret");
    }

    @PostMapping("/topapi/message/corpconversation/asyncsend_v2")
    ResponseEntity<String> send(
            @RequestParam(name = "access_token", required = false) String token,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody JsonNode body) {
        if (!accessToken.equals(token)) {
            return ResponseEntity.ok(MerchantPhones.error(40014, "不合法的access_token"));
        }
        Reply reply = door.through("messenger", SEND, () -> new Reply(200, phones.send(key, body)));
        return ResponseEntity.status(reply.status()).body(reply.body());
    }
}
