package org.qualoop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A query that names no limit gets the engine's, instead of a refusal. */
class BoundedQuery extends HttpServletRequestWrapper {

    /** {@code query-max-results-limit} of the engine. */
    private static final String LIMIT = "maxResults=2000";

    BoundedQuery(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getQueryString() {
        String query = super.getQueryString();
        if (query == null || query.isEmpty()) {
            return LIMIT;
        }
        return query.matches("(?s)(.*&)?maxResults=.*") ? query : query + "&" + LIMIT;
    }
}
