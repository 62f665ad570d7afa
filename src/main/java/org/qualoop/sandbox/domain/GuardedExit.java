package org.qualoop.sandbox.domain;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.qualoop.sandbox.SandboxOn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Asks the ship-gate over HTTP before each parcel, as a WMS should, and waits while it says STOP or nothing at all. */
@Component
@SandboxOn
class GuardedExit implements ExitDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int UNKNOWN = 404;
    private static final String GO = "GO";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Environment environment;
    private final String authorization;

    GuardedExit(
            Environment environment,
            @Value("${qualoop.sandbox.gate-user:integrator}") String user,
            @Value("${qualoop.sandbox.gate-password:qualoop}") String password) {
        this.environment = environment;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** A parcel that the gate has not heard of yet may leave: the merchant's past was shipped long ago. */
    @Override
    public boolean lets(String outboundNo) {
        String port = environment.getProperty("local.server.port");
        if (port == null) {
            return true;
        }
        try {
            HttpResponse<String> answer = http.send(question(port, outboundNo), BodyHandlers.ofString());
            return answer.statusCode() == UNKNOWN
                    || GO.equals(
                            MerchantFacts.read(answer.body(), Verdict.class).decision());
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What the gate says; nothing when it refuses to answer. */
    record Verdict(String decision) {}

    private HttpRequest question(String port, String outboundNo) {
        String path = "/api/v1/ship-gate/" + URLEncoder.encode(outboundNo, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .POST(BodyPublishers.noBody())
                .build();
    }
}
