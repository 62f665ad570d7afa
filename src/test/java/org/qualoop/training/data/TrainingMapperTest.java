package org.qualoop.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.qualoop.training.TrainingStage;
import org.qualoop.training.TrainingStatus;
import org.qualoop.training.TrainingView.Verdict;
import org.qualoop.training.Work;
import org.qualoop.training.data.TrainingMapper.EntryRow;

class TrainingMapperTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00.123456Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BothDatabases
    void aPersonHasOneOpenTrainingForAFigure(Database database) {
        try (SqlSession session = database.session()) {
            TrainingMapper trainings = session.getMapper(TrainingMapper.class);
            trainings.insertOrLock(fresh("A"));
            trainings.insertOrLock(fresh("B"));
            assertThat(trainings.openNumberOf(key())).contains(no("A"));
            assertThat(trainings.find(no("B"))).isEmpty();

            assertThat(trainings.close(no("A"), TrainingStatus.EFFECTIVE, "lead", AT))
                    .isEqualTo(1);
            assertThat(trainings.setStage(no("A"), TrainingStage.CHECK)).isZero();
            trainings.insertOrLock(fresh("B"));

            assertThat(trainings.openNumberOf(key())).contains(no("B"));
            assertThat(trainings.find(no("A")).orElseThrow().stage()).isEqualTo(TrainingStage.DONE);
        }
    }

    @BothDatabases
    void itMovesThroughItsRoundsAndKeepsWhatWasSaid(Database database) {
        try (SqlSession session = database.session()) {
            TrainingMapper trainings = session.getMapper(TrainingMapper.class);
            trainings.insertOrLock(fresh("A"));
            trainings.setOwner(no("A"), "lead", AT);
            trainings.setWindow(no("A"), AT, DAY, DAY.plusDays(29), 1);
            trainings.setVerdict(no("A"), Verdict.INEFFECTIVE);
            trainings.insertEntry(new EntryRow(no("A"), 1, 1, TrainingStage.LEARN, "learned", "垫 🧴", "chen", AT));

            TrainingRow row = trainings.lock(no("A")).orElseThrow();
            assertThat(row.windowTo()).isEqualTo(DAY.plusDays(29));
            assertThat(row.completedAt()).isEqualTo(AT);
            assertThat(row.stage()).isEqualTo(TrainingStage.WATCH);
            assertThat(row.verdict()).isEqualTo(Verdict.INEFFECTIVE);
            trainings.startRound(no("A"), 2, AT);
            row = trainings.find(no("A")).orElseThrow();
            assertThat(row.roundNo()).isEqualTo(2);
            assertThat(row.windowTo()).isNull();
            assertThat(trainings.entries(List.of(no("A"))))
                    .extracting(EntryRow::content)
                    .containsExactly("垫 🧴");
        }
    }

    @BothDatabases
    void itIsSeenByItsPersonItsOwnerAndTheLeadOfItsGroup(Database database) {
        try (SqlSession session = database.session()) {
            TrainingMapper trainings = session.getMapper(TrainingMapper.class);
            trainings.insertOrLock(fresh("A"));
            trainings.setOwner(no("A"), "owner-" + run, AT);

            assertThat(seen(trainings, List.of("g-" + run), "x")).hasSize(1);
            assertThat(seen(trainings, List.of(), "chen-" + run)).hasSize(1);
            assertThat(seen(trainings, List.of(), "owner-" + run)).hasSize(1);
            assertThat(seen(trainings, List.of("other"), "peer")).isEmpty();
            assertThat(trainings.countOpen(List.of("g-" + run), "x")).isEqualTo(1);
        }
    }

    private static List<TrainingRow> seen(TrainingMapper trainings, List<String> groups, String self) {
        return trainings.list(groups, self, Work.PACKER_DAMAGE, null, TrainingStatus.OPEN, 10);
    }

    private String no(String name) {
        return "TRN-" + name + "-" + run;
    }

    private String key() {
        return "chen-" + run + "|PACKER_DAMAGE";
    }

    private TrainingRow fresh(String name) {
        return new TrainingRow(
                no(name),
                TrainingStatus.OPEN,
                TrainingStage.LEARN,
                1,
                Work.PACKER_DAMAGE,
                "chen-" + run,
                "g-" + run,
                "垫气柱袋",
                null,
                "破损多",
                "lead",
                AT,
                AT,
                null,
                DAY.minusDays(29),
                DAY,
                BigDecimal.TEN,
                new BigDecimal("1000"),
                30,
                200,
                30,
                2,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                key());
    }
}
