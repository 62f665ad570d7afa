package org.qualoop.connector.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.junit.jupiter.api.AfterEach;
import org.qualoop.connector.data.ConnectorHealthMapper.HourRow;
import org.qualoop.connector.data.ConnectorHealthMapper.PauseRow;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

class ConnectorHealthMapperTest {

    private static final Instant HOUR = Instant.parse("2001-11-23T07:00:00Z");

    private final String name = "health-" + UUID.randomUUID();
    private SqlSession session;

    @AfterEach
    void close() {
        session.close();
    }

    @BothDatabases
    void nodesAddToTheSameHourAndOldOnesAreForgotten(Database database) {
        session = database.session();
        ConnectorHealthMapper mapper = session.getMapper(ConnectorHealthMapper.class);
        mapper.addHour(new HourRow(name, HOUR, 3, 1, 0));
        mapper.addHour(new HourRow(name, HOUR, 2, 0, 4));
        mapper.addHour(new HourRow(name, HOUR.minus(1, ChronoUnit.HOURS), 9, 0, 0));

        assertThat(mapper.hours(HOUR))
                .filteredOn(row -> row.name().equals(name))
                .containsExactly(new HourRow(name, HOUR, 5, 1, 4));
        assertThat(mapper.forgetHours(HOUR)).isPositive();
        assertThat(mapper.hours(HOUR.minus(9, ChronoUnit.HOURS)))
                .filteredOn(row -> row.name().equals(name))
                .hasSize(1);
    }

    @BothDatabases
    void theFirstPauseHoldsUntilItIsTakenBack(Database database) {
        session = database.session();
        ConnectorHealthMapper mapper = session.getMapper(ConnectorHealthMapper.class);
        PauseRow first = new PauseRow(name, HOUR, "integrator", "对方维护");
        mapper.pause(first);
        mapper.pause(new PauseRow(name, HOUR.plusSeconds(9), "admin", "again"));

        assertThat(mapper.pauses()).filteredOn(row -> row.name().equals(name)).containsExactly(first);
        assertThat(mapper.resume(name)).isEqualTo(1);
        assertThat(mapper.resume(name)).isZero();
    }
}
