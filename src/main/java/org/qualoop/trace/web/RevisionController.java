package org.qualoop.trace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.qualoop.trace.FactHistory;
import org.qualoop.trace.FactHistory.History;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every revision of a fact that ever came in. */
@RestController
@RequestMapping("/api/v1/intake/{kind}/revisions")
class RevisionController {

    private final FactHistory history;

    RevisionController(FactHistory history) {
        this.history = history;
    }

    /** Read as a map, because a list parameter would be cut at commas. */
    @GetMapping
    @PreAuthorize("hasAnyRole('auditor', 'quality', 'integrator')")
    @Operation(summary = "Every revision of a fact, oldest first, personal data masked")
    @Parameter(name = "key", description = "Each field of the natural key, in the order of the kind")
    History revisions(
            @PathVariable String kind, @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query) {
        return history.of(kind, query.getOrDefault("key", List.of()));
    }
}
