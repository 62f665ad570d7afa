package org.qualoop.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.qualoop.notification.NotificationApi;
import org.qualoop.notification.NotificationView;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody reads his own notifications and nobody else's. */
@RestController
@RequestMapping("/api/v1/notifications")
@PreAuthorize(Roles.STAFF)
@Tag(name = "notifications")
class NotificationController {

    private static final int MOST = 200;

    private final NotificationApi notifications;

    NotificationController(NotificationApi notifications) {
        this.notifications = notifications;
    }

    /** @param next id for {@code after}; absent on the last page */
    record Page(List<NotificationView> items, int unread, Long next) {}

    @GetMapping
    @Operation(summary = "My notifications, newest first")
    Page mine(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) Long after,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Math.max(1, Math.min(limit, MOST));
        List<NotificationView> items = notifications.of(CurrentUser.name(), unread, after, size);
        Long next = items.size() < size ? null : items.get(items.size() - 1).id();
        return new Page(items, notifications.unread(CurrentUser.name()), next);
    }

    @PostMapping("/{id}/read")
    @Operation(summary = "Mark one of my notifications as read")
    ResponseEntity<Void> read(@PathVariable long id) {
        if (!notifications.markRead(CurrentUser.name(), id)) {
            throw Problem.notFound("没有这条通知 No such notification: " + id);
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/read-all")
    @Operation(summary = "Mark all my notifications as read")
    Map<String, Integer> readAll() {
        return Map.of("read", notifications.markAllRead(CurrentUser.name()));
    }
}
