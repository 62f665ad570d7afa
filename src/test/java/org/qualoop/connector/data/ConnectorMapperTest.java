package org.qualoop.connector.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.junit.jupiter.api.AfterEach;
import org.qualoop.connector.data.ConnectorMapper.StatRow;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

class ConnectorMapperTest {

    private SqlSession session;

    @AfterEach
    void close() {
        session.close();
    }

    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00.123456Z");

    @BothDatabases
    void oneNodeAtATimeReadsASourceAndADeadOneLosesItByTime(Database database) {
        ConnectorMapper mapper = mapper(database);
        String name = name();
        mapper.addCursor(name);
        mapper.addCursor(name);

        assertThat(mapper.lease(name, "a", NOW, NOW.plusSeconds(30))).isEqualTo(1);
        assertThat(mapper.lease(name, "b", NOW.plusSeconds(10), NOW.plusSeconds(40)))
                .isZero();
        assertThat(mapper.moveCursor(name, "b", "99", NOW)).isZero();
        assertThat(mapper.moveCursor(name, "a", "17", NOW)).isEqualTo(1);
        assertThat(mapper.lease(name, "a", NOW.plusSeconds(20), NOW.plusSeconds(50)))
                .isEqualTo(1);
        assertThat(mapper.lease(name, "b", NOW.plusSeconds(51), NOW.plusSeconds(81)))
                .isEqualTo(1);
        assertThat(mapper.moveCursor(name, "a", "18", NOW)).isZero();
        assertThat(mapper.cursor(name).position()).isEqualTo("17");
        mapper.releaseLeases("b");
        assertThat(mapper.cursor(name).leaseBy()).isNull();
        assertThat(mapper.cursor(name).polledAt()).isEqualTo(NOW.plusSeconds(51));
    }

    @BothDatabases
    void nodesAddToTheSameCounters(Database database) {
        ConnectorMapper mapper = mapper(database);
        String name = name();

        mapper.addStat(new StatRow(name, 3, 1, 0, NOW, NOW, "HTTP 500"));
        mapper.addStat(new StatRow(name, 2, 0, 4, NOW.plusSeconds(9), null, null));

        assertThat(mapper.stats().stream().filter(s -> s.name().equals(name)))
                .containsExactly(new StatRow(name, 5, 1, 4, NOW.plusSeconds(9), NOW, "HTTP 500"));
    }

    @BothDatabases
    void theSameFactRefusedAgainIsTheSameDeadLetter(Database database) {
        ConnectorMapper mapper = mapper(database);
        String name = name();
        String hash = "f".repeat(64);

        mapper.addDeadLetter(name, "orders", "{\"a\":\"漏液 😱\"}", hash, "first", NOW);
        mapper.addDeadLetter(name, "orders", "{\"a\":\"漏液 😱\"}", hash, "second", NOW.plusSeconds(5));

        var letter = mapper.openDeadLetters(name, 10).get(0);
        assertThat(mapper.openDeadLetters(name, 10)).hasSize(1);
        assertThat(letter.attempts()).isEqualTo(2);
        assertThat(letter.reason()).isEqualTo("second");
        assertThat(letter.body()).isEqualTo("{\"a\":\"漏液 😱\"}");
        assertThat(letter.createdAt()).isEqualTo(NOW);
        mapper.deadLetterRefused(letter.deadLetterId(), "third");
        assertThat(mapper.deadLetter(name, letter.deadLetterId()).attempts()).isEqualTo(3);
        assertThat(mapper.deadLetterCounts()).anyMatch(c -> c.name().equals(name) && c.count() == 1);
        mapper.deadLetterReplayed(letter.deadLetterId(), NOW, "integrator");
        assertThat(mapper.openDeadLetters(name, 10)).isEmpty();
        assertThat(database.rows()
                        .queryForObject(
                                "select replayed_by from connector_dead_letter where name = ?", String.class, name))
                .isEqualTo("integrator");
    }

    @BothDatabases
    void aWebhookIsRememberedOnceAndForgottenLater(Database database) {
        ConnectorMapper mapper = mapper(database);
        String connector = name();

        mapper.addHook(connector, "msg_1", NOW, "{\"accepted\":1}");
        mapper.addHook(connector, "msg_1", NOW, "{\"accepted\":2}");
        assertThat(mapper.hookAnswer(connector, "msg_1")).isEqualTo("{\"accepted\":1}");
        assertThat(mapper.hookAnswer(connector, "MSG_1")).isNull();
        mapper.forgetHooks(NOW.plusSeconds(1));
        assertThat(List.of(database.rows()
                        .queryForObject(
                                "select count(*) from connector_hook where connector = ?", Integer.class, connector)))
                .containsExactly(0);
    }

    private static String name() {
        return "t-" + UUID.randomUUID();
    }

    private ConnectorMapper mapper(Database database) {
        session = database.session();
        return session.getMapper(ConnectorMapper.class);
    }
}
