package org.qualoop.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * @param items newest first
 * @param next cursor of the following page; absent on the last one
 */
public record CasePage(
        List<CaseView> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) String next) {}
