package org.qualoop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.qualoop.platform.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** 404 and 405 of calls that no controller answers as problem+json, as every other refusal of the API; pages keep theirs. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownCalls implements HandlerExceptionResolver {

    private final ProblemEntryPoint problems;

    UnknownCalls(ProblemEntryPoint problems) {
        this.problems = problems;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception e) {
        String path = request.getServletPath();
        Problem problem = path.startsWith("/api/") ? problem(path, e) : null;
        if (problem == null) {
            return null;
        }
        if (e instanceof HttpRequestMethodNotSupportedException wrong && wrong.getSupportedMethods() != null) {
            response.setHeader("Allow", String.join(", ", wrong.getSupportedMethods()));
        }
        try {
            problems.write(response, problem);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    private static Problem problem(String path, Exception e) {
        if (e instanceof NoResourceFoundException) {
            return Problem.notFound("没有这个接口 No such call: " + path);
        }
        return e instanceof HttpRequestMethodNotSupportedException wrong
                ? new Problem(405, "这个接口不支持该方法 Not a method of this call: " + wrong.getMethod(), List.of())
                : null;
    }
}
