package org.qualoop.sandbox.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.qualoop.sandbox.SandboxOn;
import org.qualoop.sandbox.SandboxSettings;
import org.qualoop.sandbox.data.SandboxMapper;
import org.qualoop.sandbox.data.SandboxMapper.FailureRow;
import org.qualoop.sandbox.domain.Reply;
import org.springframework.stereotype.Component;

/** The token that every peer asks for, and the failures that a test provokes. */
@Component
@SandboxOn
class PeerDoor {

    /** What may be provoked: the last two take effect before they fail. */
    static final Set<String> MODES =
            Set.of("HTTP_500", "THROTTLE", "REFUSE", "GARBAGE", "ERRCODE", "DROP_REPLY", "TIMEOUT");

    private static final int SLOW_SECONDS = 15;

    private final SandboxSettings settings;
    private final SandboxMapper db;

    PeerDoor(SandboxSettings settings, SandboxMapper db) {
        this.settings = settings;
        this.db = db;
    }

    boolean admits(String authorization) {
        return authorization != null && same("Bearer " + settings.token(), authorization);
    }

    boolean isSecret(String secret) {
        return secret != null && same(settings.token(), secret);
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Does the work, or what a provoked failure makes of it. */
    Reply through(String system, String operation, Supplier<Reply> work) {
        FailureRow failure = db.failure(system, operation);
        if (failure == null) {
            return work.get();
        }
        db.useFailure(failure.failureId());
        return switch (failure.mode()) {
            case "THROTTLE" -> new Reply(429, "{\"code\":\"SLOW_DOWN\"}");
            case "REFUSE" -> new Reply(422, "{\"code\":\"REFUSED\",\"message\":\"沙盒按要求拒绝\"}");
            case "GARBAGE" -> new Reply(200, "<html>not json</html>");
            case "ERRCODE" -> new Reply(200, "{\"errcode\":-1,\"errmsg\":\"系统繁忙\"}");
            case "DROP_REPLY" -> {
                work.get();
                yield new Reply(502, "the effect took place, the answer was lost");
            }
            case "TIMEOUT" -> {
                Reply reply = work.get();
                hesitate();
                yield reply;
            }
            default -> new Reply(500, "{\"message\":\"sandbox failure\"}");
        };
    }

    private static void hesitate() {
        try {
            new CountDownLatch(1).await(SLOW_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
