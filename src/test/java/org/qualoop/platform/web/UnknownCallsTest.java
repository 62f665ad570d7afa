package org.qualoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.qualoop.testing.QualoopTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@QualoopTest
class UnknownCallsTest {

    @LocalServerPort
    private int port;

    @Test
    void aCallThatDoesNotExistIsRefusedAsEveryOtherOne() throws Exception {
        HttpResponse<String> none = send("GET", "/api/v1/weather");

        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(none.body()).contains("/api/v1/weather");
    }

    @Test
    void aMethodThatACallDoesNotHaveIsRefusedWithThoseItHas() throws Exception {
        HttpResponse<String> wrong = send("DELETE", "/api/v1/kpis");

        assertThat(wrong.statusCode()).isEqualTo(405);
        assertThat(wrong.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(wrong.headers().firstValue("Allow")).contains("GET");
    }

    @Test
    void aPageThatDoesNotExistIsStillAPage() throws Exception {
        HttpResponse<String> page = send("GET", "/weather", "Accept", "text/html");

        assertThat(page.headers().firstValue("Content-Type").orElse("")).doesNotContain("problem");
    }

    private HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("admin:qualoop".getBytes(StandardCharsets.UTF_8)))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
