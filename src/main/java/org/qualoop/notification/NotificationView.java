package org.qualoop.notification;

import java.time.Instant;

/** A notification as its reader sees it. */
public record NotificationView(
        long id,
        String title,
        String text,
        String link,
        String recordNo,
        Instant createdAt,
        Instant readAt,
        SentState sentState,
        Instant sentAt) {}
