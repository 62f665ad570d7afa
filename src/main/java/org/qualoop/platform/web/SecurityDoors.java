package org.qualoop.platform.web;

import static org.springframework.security.web.util.matcher.AntPathRequestMatcher.antMatcher;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Roles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The doors of the house: APIs take Basic or the pages' session and answer 401; pages redirect to the login; the
 * sandbox merchant has a token of its own. {@link UserAuthentication}, the only provider, is found by its type; naming
 * it here once more would ask it twice for every wrong password.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityDoors {

    /** Camunda's webapps use {@code XSRF-TOKEN}; ours must not collide with it. */
    static final String CSRF_COOKIE = "QUALOOP-XSRF";

    static final String CSRF_HEADER = "X-QUALOOP-XSRF";

    private static final List<String> SAFE = List.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final RequestMatcher APIS = new OrRequestMatcher(List.of(
            antMatcher("/api/**"),
            antMatcher("/engine-rest/**"),
            antMatcher("/epcis/**"),
            antMatcher("/v3/api-docs/**"),
            antMatcher("/v3/api-docs"),
            antMatcher("/v3/api-docs.yaml"),
            antMatcher("/actuator/**")));

    private static final String CSP = "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
            + "style-src 'self' 'unsafe-inline'; font-src 'self' data:; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'self'";

    @Bean
    @Order(1)
    SecurityFilterChain apis(HttpSecurity http, ProblemEntryPoint problems) throws Exception {
        return http.securityMatcher(APIS)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers("/actuator/health/readiness", "/actuator/health/liveness")
                                .permitAll()
                                .requestMatchers("/api/v1/hooks/**")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasRole(Roles.ADMIN)
                                .anyRequest()
                                .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(SecurityDoors::changesSomethingInASession))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CSP)))
                .requestCache(cache -> cache.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain sandbox(HttpSecurity http) throws Exception {
        // The merchant checks its own token, as an outside system would.
        return http.securityMatcher("/sandbox/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/login", "/error", "/assets/**", "/webjars/**", "/favicon.ico")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterAfter(SecurityDoors::bringCsrfCookie, CsrfFilter.class)
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", false))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout").deleteCookies("JSESSIONID"))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        // The webapps bring a CSRF filter and a content security policy of their own.
                        .ignoringRequestMatchers("/camunda/**"))
                .headers(headers -> headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(antMatcher("/camunda/**")),
                                new ContentSecurityPolicyHeaderWriter(CSP)))
                        .frameOptions(frame -> frame.sameOrigin()))
                .build();
    }

    @Bean
    static RoleHierarchy roleHierarchy() {
        var hierarchy = RoleHierarchyImpl.withDefaultRolePrefix().role(Roles.ADMIN);
        return hierarchy
                .implies(Roles.ALL.stream()
                        .filter(r -> !r.equals(Roles.ADMIN) && !r.equals(Roles.AUDITOR))
                        .toArray(String[]::new))
                .build();
    }

    /** A static page such as Tasklist reads no token, but its forms upload evidence and need the cookie for that. */
    private static void bringCsrfCookie(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
        chain.doFilter(request, response);
    }

    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieName(CSRF_COOKIE);
        repository.setHeaderName(CSRF_HEADER);
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return repository;
    }

    private static boolean changesSomething(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod()) && request.getServletPath().startsWith("/api/");
    }

    private static boolean mayChange(Authentication user) {
        List<String> groups = CurrentUser.groupsOf(user);
        boolean onlyReads = groups.contains(Roles.AUDITOR) && !groups.contains(Roles.ADMIN);
        return user.isAuthenticated() && !(user instanceof AnonymousAuthenticationToken) && !onlyReads;
    }

    /** A Basic caller proves himself with every request; only a browser's session can be abused by a foreign page. */
    private static boolean changesSomethingInASession(HttpServletRequest request) {
        boolean safe = SAFE.contains(request.getMethod());
        String authorization = request.getHeader("Authorization");
        boolean basic = authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
        return !safe && !basic && request.getRequestedSessionId() != null;
    }
}
