package org.qualoop.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.junit.jupiter.api.AfterEach;
import org.qualoop.notification.data.NotificationMapper;
import org.qualoop.notification.data.NotificationMapper.ContactRow;
import org.qualoop.notification.data.NotificationMapper.MessageRow;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

class NotificationMapperTest {

    private SqlSession session;

    @AfterEach
    void close() {
        session.close();
    }

    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00.123456Z");

    @BothDatabases
    void theSameKeyIsKeptOnceAndAReaderSeesOnlyHisOwn(Database database) {
        NotificationMapper mapper = mapper(database);
        String me = "u-" + UUID.randomUUID();

        mapper.insertAll(List.of(row(me, "k1-" + me, "一"), row(me, "k2-" + me, "二"), row("other", "k3-" + me, "三")));
        mapper.insertAll(List.of(row(me, "k1-" + me, "again")));

        List<NotificationView> mine = mapper.ofUser(me, false, null, 10);
        assertThat(mine).extracting(NotificationView::title).containsExactly("二", "一");
        assertThat(mapper.ofUser(me, false, mine.get(0).id(), 10)).hasSize(1);
        assertThat(mapper.unread(me)).isEqualTo(2);
        assertThat(mapper.markRead("somebody", mine.get(0).id(), NOW)).isZero();
        assertThat(mapper.markRead(me, mine.get(0).id(), NOW)).isEqualTo(1);
        assertThat(mapper.ofUser(me, true, null, 10)).hasSize(1);
        assertThat(mapper.markAllRead(me, NOW)).isEqualTo(1);
        assertThat(mapper.unread(me)).isZero();
    }

    @BothDatabases
    void whatIsSentKnowsItsKeyAndItsTime(Database database) {
        NotificationMapper mapper = mapper(database);
        String me = "u-" + UUID.randomUUID();
        mapper.insertAll(List.of(row(me, "a-" + me, "一"), row(me, "b-" + me, "二"), row(me, "c-" + me, "三")));

        mapper.startSending(List.of("a-" + me, "b-" + me), "a-" + me);
        mapper.withoutContact(List.of("c-" + me));

        assertThat(mapper.bySendKeys(List.of("a-" + me)))
                .extracting(MessageRow::title)
                .containsExactly("一", "二");
        assertThat(mapper.markSent(List.of("a-" + me), NOW)).isEqualTo(2);
        assertThat(mapper.markSent(List.of("a-" + me), NOW.plusSeconds(9)))
                .as("once")
                .isZero();
        assertThat(mapper.ofUser(me, false, null, 10))
                .extracting(NotificationView::sentState)
                .containsExactly(SentState.NO_CONTACT, SentState.SENT, SentState.SENT);
        assertThat(mapper.ofUser(me, false, null, 10).get(2).sentAt()).isEqualTo(NOW);
    }

    @BothDatabases
    void aContactThatSomebodyChangedStays(Database database) {
        NotificationMapper mapper = mapper(database);
        String me = "u-" + UUID.randomUUID();

        mapper.addContact(me, "dd-1", "13800000000");
        mapper.addContact(me, "dd-2", null);

        assertThat(mapper.contacts(List.of(me))).containsExactly(new ContactRow(me, "dd-1", "13800000000"));
    }

    private static MessageRow row(String user, String key, String title) {
        return new MessageRow(user, title, "漏液 😱", "/ncrs/NCR-1", "NCR-1", key, NOW, "IN_PAGE", null);
    }

    private NotificationMapper mapper(Database database) {
        session = database.session();
        return session.getMapper(NotificationMapper.class);
    }
}
