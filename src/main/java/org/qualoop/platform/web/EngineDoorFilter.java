package org.qualoop.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Families;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.qualoop.platform.SopRefused;
import org.qualoop.platform.domain.EngineDoor;
import org.qualoop.platform.domain.OpenGates;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Stands before the engine's own HTTP doors ({@code /engine-rest}, the webapps' {@code /camunda/api}): only what a role
 * may do passes, no expression passes, and what the engine refuses comes back as a problem that names the reason.
 */
class EngineDoorFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{20,}|[0-9]+");
    private static final String ELSEWHERE = "用户和组请在 /users 管理，自己的密码在 /account/password 修改：那里的改动都有记录"
            + " / Users and groups are kept at /users, your own password at /account/password, where changes are journalled";
    private static final String ADMIN_GROUP_OF_THE_ENGINE = "camunda-admin";

    private final OpenGates gates;
    private final ObjectMapper json;
    private final Families families;

    EngineDoorFilter(OpenGates gates, ObjectMapper json, Families families) {
        this.gates = gates;
        this.json = json;
        this.families = families;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = EnginePaths.path(request);
        if (EnginePaths.isSetup(path)) {
            write(response, Problem.notFound("初始设置已关闭 / The setup page is closed"));
            return;
        }
        if (path.startsWith("/camunda/app")) {
            chain.doFilter(request, response);
            return;
        }
        boolean administrator = CurrentUser.isIn(Roles.ADMIN) || CurrentUser.isIn(ADMIN_GROUP_OF_THE_ENGINE);
        try {
            HttpServletRequest replayed = ExpressionGuard.check(request, json);
            HttpServletRequest guarded = new BoundedQuery(replayed);
            if (SAFE.contains(request.getMethod())) {
                pass(guarded, response, chain, administrator);
                return;
            }
            if (EnginePaths.changesPeople(request.getMethod(), path)) {
                write(response, Problem.forbidden(ELSEWHERE));
                return;
            }
            if (!EnginePaths.mayChange(request.getMethod(), path, CurrentUser.groups(), administrator)) {
                write(response, closed(path, replayed));
                return;
            }
            Optional<String> started = EnginePaths.started(path);
            if (started.isPresent() && !families.mayStart(started.get())) {
                write(response, Problem.notFound("该流程未启用 This process is switched off: " + started.get()));
                return;
            }
            if (path.endsWith("/external-task/fetchAndLock")) {
                // Answers later, from another thread.
                pass(guarded, response, chain, administrator);
                return;
            }
            ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
            Optional<Problem> refusal = pass(guarded, answer, chain, administrator);
            if (refusal.isPresent() && !response.isCommitted()) {
                write(response, refusal.get());
            } else {
                answer.copyBodyToResponse();
            }
        } catch (Problem problem) {
            write(response, problem);
        }
    }

    private static Optional<Problem> pass(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, boolean administrator)
            throws IOException, ServletException {
        String reason = Optional.ofNullable(request.getHeader("X-Reason")).orElseGet(() -> EnginePaths.reason(request));
        EngineDoor door = EngineDoor.open(CurrentUser.name(), administrator, reason);
        try {
            chain.doFilter(request, response);
        } finally {
            EngineDoor.close();
        }
        return door.refusal();
    }

    /** Says no, and names what the way through the process would still need. */
    private Problem closed(String path, HttpServletRequest request) throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        for (String segment : path.split("/")) {
            if (ID.matcher(segment).matches()) {
                ids.add(segment);
            }
        }
        ids.addAll(ExpressionGuard.instanceIdsIn(request, json));
        List<FieldError> missing = ids.stream()
                .limit(20)
                .flatMap(id -> gates.missingAt(id).stream())
                .distinct()
                .toList();
        String detail = "没有权限绕过流程 / Your role may not do this past the process";
        if (missing.isEmpty()) {
            return Problem.forbidden(detail);
        }
        StringBuilder all = new StringBuilder(detail);
        missing.forEach(step -> all.append("; ").append(step.detail()));
        return new Problem(403, all.toString(), missing);
    }

    private void write(HttpServletResponse response, Problem problem) throws IOException {
        ProblemDetail body = ProblemHandler.body(problem);
        // Tasklist and Cockpit show these two fields.
        body.setProperty("message", problem.getMessage());
        body.setProperty("code", problem instanceof SopRefused ? 20_400 : problem.status());
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), body);
    }
}
