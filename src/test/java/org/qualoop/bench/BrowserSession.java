package org.qualoop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A user who has logged in at the page, with a session and connections of his own. */
final class BrowserSession {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final String base;

    private BrowserSession(int port) {
        this.base = "http://localhost:" + port;
    }

    /** One of the demo users. */
    static BrowserSession of(String user, int port) throws IOException, InterruptedException {
        BrowserSession session = new BrowserSession(port);
        session.get("/login");
        String form = "username=" + user + "&password=qualoop&_csrf=" + session.cookies.get("QUALOOP-XSRF");
        HttpResponse<String> answer = session.send(session.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("error");
        return session;
    }

    /** The whole answer, which must be 200. */
    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path).GET());
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(cookie -> {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        return answer;
    }
}
