package org.qualoop.notification.data;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.qualoop.notification.NotificationView;

/** Messages to people, and how far their sending is. */
@Mapper
public interface NotificationMapper {

    /** Keeps the first of several with the same key. */
    void insertAll(Collection<MessageRow> rows);

    List<MessageRow> byKeys(Collection<String> keys);

    List<MessageRow> bySendKeys(Collection<String> sendKeys);

    void startSending(Collection<String> keys, String sendKey);

    void withoutContact(Collection<String> keys);

    int markSent(Collection<String> sendKeys, Instant at);

    List<NotificationView> ofUser(String user, boolean unreadOnly, Long before, int limit);

    int unread(String user);

    int markRead(String user, long id, Instant at);

    int markAllRead(String user, Instant at);

    List<ContactRow> contacts(Collection<String> users);

    /** A contact that somebody has changed stays. */
    void addContact(String userId, String messengerId, String phone);

    record MessageRow(
            String userId,
            String title,
            String text,
            String link,
            String recordNo,
            String messageKey,
            Instant createdAt,
            String sentState,
            String sendKey) {}

    record ContactRow(String userId, String messengerId, String phone) {}
}
