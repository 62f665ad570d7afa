package org.qualoop.sandbox.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.UUID;
import org.qualoop.sandbox.SandboxOn;
import org.qualoop.sandbox.data.SandboxMapper;
import org.springframework.stereotype.Component;

/** The messenger: keeps what rings on whose phone. It needs no stage, nothing in the story depends on it. */
@Component
@SandboxOn
public class MerchantPhones {

    static final String SYSTEM = "messenger";
    static final String OPERATION = "asyncsend_v2";

    private final SandboxMapper db;
    private final Clock clock;

    MerchantPhones(SandboxMapper db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** DingTalk's answer; a message to all or to nobody is an error in the body, as there. */
    public String send(String idempotencyKey, JsonNode body) {
        String user = body.path("userid_list").asText("");
        if (user.isBlank()
                || body.path("to_all_user").asBoolean(false)
                || body.path("msg").isMissingNode()) {
            return error(33012, "无效的USERID");
        }
        String key = idempotencyKey == null ? UUID.randomUUID().toString() : idempotencyKey;
        String reply = MerchantFacts.object()
                .put("errcode", 0)
                .put("errmsg", "ok")
                .put("task_id", Math.abs((long) key.hashCode()))
                .toString();
        db.addCall(SYSTEM, OPERATION, key, clock.instant(), 200, body.toString(), reply);
        return reply;
    }

    public static String error(int code, String message) {
        return MerchantFacts.object()
                .put("errcode", code)
                .put("errmsg", message)
                .toString();
    }
}
