package org.qualoop.training.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Timeline;
import org.qualoop.training.TrainingStage;
import org.qualoop.training.TrainingStatus;
import org.qualoop.training.TrainingView.Verdict;
import org.qualoop.training.data.TrainingMapper;
import org.qualoop.training.data.TrainingMapper.EntryRow;
import org.qualoop.training.data.TrainingRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the steps of the process do with the record. */
@Component
@Transactional
public class TrainingSteps {

    private final TrainingMapper trainings;
    private final TrainingFigures figures;
    private final Timeline timeline;
    private final Clock clock;

    TrainingSteps(TrainingMapper trainings, TrainingFigures figures, Timeline timeline, Clock clock) {
        this.trainings = trainings;
        this.figures = figures;
        this.timeline = timeline;
        this.clock = clock;
    }

    public TrainingRow row(String trainingNo) {
        return trainings.lock(trainingNo).orElseThrow();
    }

    public void give(String trainingNo, String owner, Instant dueAt) {
        trainings.setOwner(trainingNo, owner, dueAt);
    }

    /** Keeps what was said in the step that ends, and says which comes next. */
    public void record(String trainingNo, Map<String, String> said, String by, TrainingStage next) {
        TrainingRow row = row(trainingNo);
        int no = trainings.entries(List.of(trainingNo)).size();
        for (Map.Entry<String, String> one : said.entrySet()) {
            trainings.insertEntry(new EntryRow(
                    trainingNo, ++no, row.roundNo(), row.stage(), one.getKey(), one.getValue(), by, clock.instant()));
        }
        timeline.add(trainingNo, "training." + row.stage(), by, Map.of());
        trainings.setStage(trainingNo, next);
    }

    public void overdue(String trainingNo) {
        trainings.setStage(trainingNo, TrainingStage.CHECK);
        timeline.add(trainingNo, "training.overdue", CurrentUser.SYSTEM, Map.of());
    }

    /** @param days until which it is to be learned again; the lead's own word */
    public void repeat(String trainingNo, int days) {
        TrainingRow row = row(trainingNo);
        LocalDate due = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days);
        trainings.startRound(trainingNo, row.roundNo() + 1, TrainingDesk.endOf(due));
        timeline.add(
                trainingNo,
                "training.repeated",
                CurrentUser.SYSTEM,
                Map.of("round", String.valueOf(row.roundNo() + 1)));
    }

    /** @return when the days are over and what happened in them can be known */
    public Instant complete(String trainingNo) {
        TrainingRow row = row(trainingNo);
        timeline.add(trainingNo, "training.completed", CurrentUser.SYSTEM, Map.of());
        LocalDate today = figures.today();
        return watch(row, clock.instant(), today.plusDays(1), today.plusDays(row.windowDays()), 0);
    }

    public Instant extend(String trainingNo) {
        TrainingRow row = row(trainingNo);
        LocalDate to = row.windowTo().plusDays(row.windowDays());
        timeline.add(trainingNo, "training.extended", CurrentUser.SYSTEM, Map.of("until", to.toString()));
        return watch(row, row.completedAt(), row.windowFrom(), to, row.extensions() + 1);
    }

    private Instant watch(TrainingRow row, Instant completedAt, LocalDate from, LocalDate to, int extensions) {
        trainings.setWindow(row.trainingNo(), completedAt, from, to, extensions);
        return to.plusDays(1L + row.work().kpi().matureDays())
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    public Verdict measure(String trainingNo) {
        TrainingRow row = row(trainingNo);
        Verdict verdict = figures.judge(row);
        trainings.setVerdict(trainingNo, verdict);
        trainings.setStage(trainingNo, TrainingStage.JUDGE);
        timeline.add(trainingNo, "training.measured", CurrentUser.SYSTEM, Map.of("verdict", verdict.name()));
        return verdict;
    }

    public void close(String trainingNo, TrainingStatus status, String by) {
        if (trainings.close(trainingNo, status, by, clock.instant()) > 0) {
            timeline.add(trainingNo, "training.closed." + status, by, Map.of());
        }
    }
}
