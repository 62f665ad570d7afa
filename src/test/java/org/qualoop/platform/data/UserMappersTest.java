package org.qualoop.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.junit.jupiter.api.AfterEach;
import org.qualoop.platform.data.DutyMapper.ShiftRow;
import org.qualoop.platform.data.UserStateMapper.StateRow;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

class UserMappersTest {

    private static final Instant NOW = Instant.parse("2001-11-23T07:00:00.123456Z");

    private final String user = "u-" + UUID.randomUUID();
    private SqlSession session;

    @AfterEach
    void close() {
        session.close();
    }

    @BothDatabases
    void aStateIsKeptFieldByField(Database database) {
        session = database.session();
        UserStateMapper mapper = session.getMapper(UserStateMapper.class);
        mapper.add(user);
        mapper.mustChange(user, true);
        mapper.lock(user, NOW, "admin", "离职");
        mapper.end(user, NOW);
        mapper.loggedIn(user, NOW.plusSeconds(1));
        mapper.add(user);

        assertThat(mapper.all()).contains(new StateRow(user, NOW, "admin", "离职", true, NOW, NOW.plusSeconds(1)));
        mapper.lock(user, null, null, null);
        assertThat(mapper.all()).contains(new StateRow(user, null, null, null, true, NOW, NOW.plusSeconds(1)));
    }

    @BothDatabases
    void whoIsAwayIsSoFromTheFirstInstantToTheLast(Database database) {
        session = database.session();
        AbsenceMapper mapper = session.getMapper(AbsenceMapper.class);
        mapper.insert(user, NOW, NOW.plusSeconds(60), "假", "lead");

        assertThat(mapper.awayAt(NOW.minusSeconds(1))).doesNotContain(user);
        assertThat(mapper.awayAt(NOW)).contains(user);
        assertThat(mapper.awayAt(NOW.plusSeconds(60))).doesNotContain(user);
        long id = mapper.from(NOW).stream()
                .filter(row -> row.userId().equals(user))
                .findFirst()
                .orElseThrow()
                .absenceId();
        assertThat(mapper.find(id).note()).isEqualTo("假");
        assertThat(mapper.delete(id)).isEqualTo(1);
        assertThat(mapper.find(id)).isNull();
    }

    @BothDatabases
    void aShiftIsTakenBackByItsKey(Database database) {
        session = database.session();
        DutyMapper mapper = session.getMapper(DutyMapper.class);
        mapper.insert(new ShiftRow(user, user, "MON,TUE", "08:00", "18:00", "Asia/Shanghai", 1));

        assertThat(mapper.delete(user, user, "MON", "08:00")).isZero();
        assertThat(mapper.delete(user, user, "MON,TUE", "08:00")).isEqualTo(1);
        assertThat(mapper.shiftsOf(user)).isEmpty();
    }
}
