package org.qualoop.cockpit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.cockpit.data.ConsoleActMapper.ActRow;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

class ConsoleActMapperTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123456Z");

    private final String orderNo = "O-" + UUID.randomUUID();

    @BothDatabases
    void anActIsKeptOnceForTheStateThatWasSeen(Database database) {
        try (SqlSession session = database.session()) {
            ConsoleActMapper mapper = session.getMapper(ConsoleActMapper.class);
            assertThat(mapper.find(orderNo, "s1")).isEmpty();
            mapper.insert(new ActRow(orderNo, "s1", "c", "REISSUE", null, "li", AT));
            mapper.setRecord(orderNo, "s1", "RSH-1");
            assertThat(mapper.find(orderNo, "s1"))
                    .contains(new ActRow(orderNo, "s1", "c", "REISSUE", "RSH-1", "li", AT));
            mapper.insert(new ActRow(orderNo, "s2", "c", "RETURN", null, "li", AT));
            assertThat(mapper.find(orderNo, "s2").orElseThrow().recordNo()).isNull();
            assertThatThrownBy(() -> mapper.insert(new ActRow(orderNo, "s1", "d", "REFUND", null, "wang", AT)))
                    .isInstanceOf(PersistenceException.class);
        }
    }
}
