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
import org.springframework.web.bind.annotation.RestController;

/** The order archive, masked; and in clear for a reason. */
@RestController
@RequestMapping("/api/v1/orders/{orderNo}/archive")
class ArchiveController {

    private static final int MAX_REASON = 500;

    private final OrderArchives archives;

    ArchiveController(OrderArchives archives) {
        this.archives = archives;
    }

    record Reveal(String reason) {}

    @GetMapping
    @PreAuthorize("hasAnyRole('quality', 'customer-service', 'auditor')")
    Archive archive(@PathVariable String orderNo) {
        return archives.archive(orderNo);
    }

    @PostMapping("/reveal")
    @PreAuthorize("hasAnyRole('quality', 'customer-service')")
    Archive reveal(@PathVariable String orderNo, @RequestBody Reveal request) {
        String reason = request.reason();
        if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
            throw Problem.badRequest("/reason", "must have 1 to " + MAX_REASON + " characters");
        }
        return archives.reveal(orderNo, reason, CurrentUser.name());
    }
}
