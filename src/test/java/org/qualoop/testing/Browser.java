package org.qualoop.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A person with a session, as the pages and the webapps see him: cookies, and CSRF tokens only where he adds them. */
public final class Browser {

    private static final String OUR_TOKEN = "QUALOOP-XSRF";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;

    public Browser(int port) {
        base = "http://localhost:" + port;
    }

    public static Browser loggedIn(String user, int port) {
        Browser browser = new Browser(port);
        browser.get("/login");
        HttpResponse<String> answer = browser.send(browser.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-" + OUR_TOKEN, browser.cookie(OUR_TOKEN))
                .POST(BodyPublishers.ofString("username=" + user + "&password=qualoop")));
        if (answer.statusCode() != 302
                || answer.headers().firstValue("Location").orElse("").contains("error")) {
            throw new AssertionError("Login of " + user + " failed: " + answer.statusCode() + " " + answer.headers());
        }
        return browser;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Posts JSON with this header and value besides, e.g. a CSRF token. */
    public HttpResponse<String> post(String path, String json, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** To the webapps' API, as Tasklist does: with the token that its start page brought. */
    public HttpResponse<String> postToWebapp(String path, String json) {
        get("/camunda/app/tasklist/default/");
        return post(path, json, "X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
    }

    public HttpResponse<String> deleteAtWebapp(String path) {
        get("/camunda/app/tasklist/default/");
        return send(request(path).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN")).DELETE());
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
