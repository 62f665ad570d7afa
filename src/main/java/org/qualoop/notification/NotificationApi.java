package org.qualoop.notification;

import java.util.Collection;
import java.util.List;

/** In-page notifications and the state of what went to a phone. Calls join the caller's transaction. */
public interface NotificationApi {

    /** Shows a notification in the page. The same key again changes nothing. */
    void notify(String user, String title, String text, String link, String key);

    /** Shows the notices in the page and says nothing to any phone. */
    void show(Collection<Notice> notices);

    /**
     * Shows the notices in the page and answers the messages that are still to be sent for them. Several that wait for
     * one person become one digest. Called again with the same notices it answers the same messages, less those sent.
     */
    List<WorkMessage> prepare(Collection<Notice> notices);

    /** The messenger took the messages with these send keys. */
    void sent(Collection<String> sendKeys);

    /** Newest first; {@code before} is an id to go on from, or null. */
    List<NotificationView> of(String user, boolean unreadOnly, Long before, int limit);

    int unread(String user);

    /** @return false when the user has no such notification */
    boolean markRead(String user, long id);

    int markAllRead(String user);
}
