package org.qualoop.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.domain.ActingUser;

/** Tells the engine who calls {@code /engine-rest}, so that its authorisations apply. */
class EngineRestUser implements Filter {

    private final ActingUser acting;

    EngineRestUser(ActingUser acting) {
        this.acting = acting;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        acting.begin(CurrentUser.name(), CurrentUser.groups());
        try {
            chain.doFilter(request, response);
        } finally {
            acting.end();
        }
    }
}
