package org.qualoop.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.qualoop.platform.Problem;
import org.qualoop.platform.domain.UserStates;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands behind every door: who was locked, or whose password or groups have changed, is out at his next step, in
 * Tasklist and at the APIs too; who must change his password does that first.
 */
@Component
@Order(SessionWatch.BEHIND_SECURITY)
class SessionWatch extends OncePerRequestFilter {

    /** Spring Security's chain is at -100. */
    static final int BEHIND_SECURITY = -99;

    static final String PASSWORD_PAGE = "/account/password";

    private static final Problem ENDED =
            new Problem(401, "登录已结束，请重新登录 This session has ended, log in again", List.of());
    private static final Problem MUST_CHANGE =
            Problem.forbidden("请先在 %s 修改密码 Change the password at %s first".formatted(PASSWORD_PAGE, PASSWORD_PAGE));

    private static final String SINCE = "qualoop.since";
    private static final List<String> OPEN =
            List.of(PASSWORD_PAGE, "/login", "/logout", "/error", "/assets/", "/webjars/", "/favicon.ico");

    private final UserStates states;
    private final ProblemEntryPoint problems;
    private final Clock clock;

    SessionWatch(UserStates states, ProblemEntryPoint problems, Clock clock) {
        this.states = states;
        this.problems = problems;
        this.clock = clock;
    }

    /** From now on this session counts as begun: its user has just proved who he is. */
    static void begun(HttpServletRequest request, Instant at) {
        request.getSession().setAttribute(SINCE, at);
    }

    @EventListener
    void loggedIn(InteractiveAuthenticationSuccessEvent event) {
        states.loggedIn(event.getAuthentication().getName());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        boolean somebody = who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
        if (somebody && isOver(request.getSession(false), who.getName())) {
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
            refuse(request, response, ENDED, "/login?ended");
        } else if (somebody && states.mustChange(who.getName()) && !isOpen(request)) {
            refuse(request, response, MUST_CHANGE, PASSWORD_PAGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isOver(HttpSession session, String user) {
        if (session == null) {
            return false;
        }
        if (!(session.getAttribute(SINCE) instanceof Instant since)) {
            session.setAttribute(SINCE, clock.instant());
            return states.isLocked(user);
        }
        return states.isLocked(user) || !states.holdsSince(user, since);
    }

    private static boolean isOpen(HttpServletRequest request) {
        return OPEN.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem, String page)
            throws IOException {
        String path = request.getRequestURI();
        boolean api = path.startsWith("/api/")
                || path.startsWith("/engine-rest")
                || path.startsWith("/epcis")
                || path.startsWith("/camunda/api")
                || path.startsWith("/actuator");
        if (api) {
            problems.write(response, problem);
        } else {
            response.sendRedirect(page);
        }
    }
}
