package org.qualoop.trace.web;

import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Problem;
import org.qualoop.trace.OrderArchives;
import org.qualoop.trace.OrderArchives.Archive;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The order archive, masked; and in clear for a reason. A number that a path cannot hold stands in the query. */
@RestController
@RequestMapping("/api/v1/orders")
class ArchiveController {

    private static final int MAX_REASON = 500;

    private final OrderArchives archives;

    ArchiveController(OrderArchives archives) {
        this.archives = archives;
    }

    record Reveal(String reason) {}

    @GetMapping("/{orderNo}/archive")
    @PreAuthorize("hasAnyRole('quality', 'customer-service', 'auditor')")
    Archive archive(@PathVariable String orderNo) {
        return archives.archive(orderNo);
    }

    @PostMapping("/{orderNo}/archive/reveal")
    @PreAuthorize("hasAnyRole('quality', 'customer-service')")
    Archive reveal(@PathVariable String orderNo, @RequestBody Reveal request) {
        String reason = request.reason();
        if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
            throw Problem.badRequest("/reason", "must have 1 to " + MAX_REASON + " characters");
        }
        return archives.reveal(orderNo, reason, CurrentUser.name());
    }

    @GetMapping("/archive")
    @PreAuthorize("hasAnyRole('quality', 'customer-service', 'auditor')")
    Archive archiveOf(@RequestParam String orderNo) {
        return archive(orderNo);
    }

    @PostMapping("/archive/reveal")
    @PreAuthorize("hasAnyRole('quality', 'customer-service')")
    Archive revealOf(@RequestParam String orderNo, @RequestBody Reveal request) {
        return reveal(orderNo, request);
    }
}
