package org.qualoop.notification;

import java.util.List;

/**
 * One message to one person's phone: a single notice, or a digest of several that waited together.
 *
 * @param sendKey idempotency key; kept in the table, so a repeat after a crash sends the same message again
 * @param keys the notices it carries
 */
public record WorkMessage(
        String sendKey,
        String user,
        String messengerId,
        String title,
        String text,
        String link,
        String recordNo,
        List<String> keys) {}
