package org.qualoop.cockpit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.qualoop.platform.Problem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A refusal on a page is an error page, not a failure of the server. The API's own handler comes first. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class PageProblems {

    @ExceptionHandler
    void refused(Problem problem, HttpServletResponse response) throws IOException {
        response.sendError(problem.status());
    }
}
