package org.qualoop.notification.domain;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.qualoop.notification.Notice;
import org.qualoop.notification.NotificationApi;
import org.qualoop.notification.NotificationView;
import org.qualoop.notification.SentState;
import org.qualoop.notification.WorkMessage;
import org.qualoop.notification.data.NotificationMapper;
import org.qualoop.notification.data.NotificationMapper.MessageRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class Notifications implements NotificationApi {

    private static final int TITLE = 200;
    private static final int TEXT = 2_000;

    private final NotificationMapper mapper;
    private final MessageOutbox outbox;
    private final Clock clock;

    Notifications(NotificationMapper mapper, MessageOutbox outbox, Clock clock) {
        this.mapper = mapper;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void notify(String user, String title, String text, String link, String key) {
        show(List.of(new Notice(user, title, text, link, null, key)));
    }

    @Override
    public void show(Collection<Notice> notices) {
        if (!notices.isEmpty()) {
            mapper.insertAll(notices.stream().map(this::row).toList());
        }
    }

    @Override
    public List<WorkMessage> prepare(Collection<Notice> notices) {
        show(notices);
        return outbox.messages(notices.stream().map(Notice::key).toList());
    }

    @Override
    public void sent(Collection<String> sendKeys) {
        if (!sendKeys.isEmpty()) {
            mapper.markSent(sendKeys, clock.instant());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<NotificationView> of(String user, boolean unreadOnly, Long before, int limit) {
        return mapper.ofUser(user, unreadOnly, before, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int unread(String user) {
        return mapper.unread(user);
    }

    @Override
    public boolean markRead(String user, long id) {
        return mapper.markRead(user, id, clock.instant()) > 0;
    }

    @Override
    public int markAllRead(String user) {
        return mapper.markAllRead(user, clock.instant());
    }

    private MessageRow row(Notice notice) {
        return new MessageRow(
                notice.user(),
                cut(notice.title(), TITLE),
                cut(notice.text(), TEXT),
                notice.link() == null ? RecordLinks.pageOf(notice.recordNo()) : notice.link(),
                notice.recordNo(),
                notice.key(),
                clock.instant(),
                SentState.IN_PAGE.name(),
                null);
    }

    /** Cuts between characters, never inside an emoji. */
    private static String cut(String text, int length) {
        if (text == null || text.length() <= length) {
            return text == null ? "" : text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }
}
