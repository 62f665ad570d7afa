package org.qualoop.cockpit.pda.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.cockpit.pda.data.PdaMapper.AnswerRow;
import org.qualoop.platform.TaskView;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

class PdaMapperTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123456Z");

    private final String run = UUID.randomUUID().toString();
    private final TaskView task =
            new TaskView("T-" + run, "recheckShipment", "复核", "li", List.of(), null, AT, "RCK-1", "P-" + run, "p");

    @BothDatabases
    void anAnswerTakesThePlaceOfItsDraftAndIsForgottenWithItsTask(Database database) {
        try (SqlSession session = database.session()) {
            PdaMapper mapper = session.getMapper(PdaMapper.class);
            mapper.put(task, "scannedItems", "\"A\"", true, "li", AT);
            mapper.put(task, "scannedItems", "\"A*2\"", false, "li", AT.plusSeconds(1));
            mapper.put(task, "weightGrams", "null", false, "li", AT.plusSeconds(2));
            assertThat(mapper.answers(task.id()))
                    .containsExactly(
                            new AnswerRow("scannedItems", "\"A*2\"", false),
                            new AnswerRow("weightGrams", "null", false));
            mapper.forget(task.processInstanceId(), "otherTask");
            assertThat(mapper.answers(task.id())).hasSize(2);
            mapper.forget(task.processInstanceId(), task.key());
            assertThat(mapper.answers(task.id())).isEmpty();
        }
    }

    @BothDatabases
    void aMessageIsAddedOnceAndHeardWhenItsSenderHasCompletedTheTask(Database database) {
        try (SqlSession session = database.session()) {
            PdaMapper mapper = session.getMapper(PdaMapper.class);
            assertThat(mapper.addMessage("M-" + run, task, "li", false, AT)).isOne();
            assertThat(mapper.addMessage("M-" + run, task, "li", false, AT)).isZero();
            assertThat(mapper.isDone("M-" + run)).isFalse();
            mapper.markDone(task.processInstanceId(), task.key(), "wang");
            assertThat(mapper.isDone("M-" + run)).as("somebody else did it").isFalse();
            mapper.markDone(task.processInstanceId(), task.key(), "li");
            assertThat(mapper.isDone("M-" + run)).isTrue();
        }
    }
}
