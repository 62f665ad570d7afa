package org.qualoop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qualoop.platform.Roles;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which of the engine's changing calls which role may send. What is not named here is for administrators: new or
 * forgotten doors are closed by default. The engine's own authorisations apply on top.
 */
final class EnginePaths {

    private static final String ID = "[^/]+";

    /** Queries that are sent as POST; they change nothing. */
    private static final List<Pattern> QUERIES = patterns(
            "POST /(task|process-instance|execution|variable-instance|external-task|job|user|group|decision-definition)(/count)?",
            "POST /history/(process-instance|activity-instance|task|variable-instance|detail|decision-instance)(/count)?",
            "POST /filter/" + ID + "/(list|singleResult|count)");

    private static final List<Pattern> WORK = patterns(
            "POST /task/" + ID
                    + "/(claim|unclaim|assignee|delegate|complete|submit-form|resolve|bpmnError|bpmnEscalation)",
            "POST /task/" + ID + "/comment/create");

    private static final List<Pattern> OWNING = patterns(
            "POST /deployment/create",
            "POST /deployment/" + ID + "/redeploy",
            "POST /filter/create",
            "(PUT|DELETE) /filter/" + ID,
            "POST /decision-definition/.+/evaluate",
            "PUT /(job|external-task)/" + ID + "/retries");

    /** The webapps' own resources: queries of plugins, and the end of a session. */
    private static final List<Pattern> WEBAPP = patterns(
            "POST /camunda/api/(cockpit|tasklist|admin|welcome)/plugin/.*",
            "POST /camunda/api/admin/auth/user/" + ID + "/(logout|login/" + ID + ")");

    /** Everything below the engine's users, groups and tenants; the queries among it are sent as POST, too. */
    private static final Pattern PEOPLE = Pattern.compile("[A-Z]+ /(user|group|tenant)(/.*)?");

    private static final Pattern START = Pattern.compile(
            "/process-definition/(?:key/)?([^/:]+)(?::[^/]*)?/(?:start|submit-form|restart)(?:-async)?");

    private EnginePaths() {}

    static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }

    static boolean isSetup(String path) {
        return path.matches("(?i)/camunda/(api/admin/setup|app/[^/]+/[^/]+/setup)(/.*)?");
    }

    static boolean mayChange(String method, String path, Collection<String> groups, boolean administrator) {
        if (administrator) {
            return true;
        }
        String call = method + " " + path;
        if (matches(WEBAPP, call)) {
            return true;
        }
        String engineCall = method + " " + withinEngine(path);
        if (path.startsWith("/camunda/api/") && !path.startsWith("/camunda/api/engine")) {
            return false;
        }
        return matches(QUERIES, engineCall)
                || !groups.contains(Roles.AUDITOR) && matches(WORK, engineCall)
                || groups.contains(Roles.PROCESS_OWNER) && matches(OWNING, engineCall);
    }

    /** Users, groups and passwords are kept in our own pages, whose rules and journal know of every change. */
    static boolean changesPeople(String method, String path) {
        String call = method + " " + withinEngine(path);
        return PEOPLE.matcher(call).matches() && !matches(QUERIES, call);
    }

    /** {@code /engine-rest/engine/default/task} and {@code /camunda/api/engine/engine/default/task} are {@code /task}. */
    static String withinEngine(String path) {
        String inner =
                path.replaceFirst("^(/engine-rest|/camunda/api/engine)", "").replaceFirst("^/engine/[^/]+", "");
        return inner.endsWith("/") ? inner.substring(0, inner.length() - 1) : inner;
    }

    /** Key of the process that a call starts; empty when it starts none. */
    static Optional<String> started(String path) {
        Matcher start = START.matcher(withinEngine(path));
        return start.matches() ? Optional.of(start.group(1)) : Optional.empty();
    }

    static String reason(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return null;
        }
        String encoded = UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .getFirst("reason");
        return encoded == null ? null : java.net.URLDecoder.decode(encoded, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static boolean matches(List<Pattern> patterns, String call) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(call).matches());
    }

    private static List<Pattern> patterns(String... expressions) {
        return java.util.Arrays.stream(expressions).map(Pattern::compile).toList();
    }
}
