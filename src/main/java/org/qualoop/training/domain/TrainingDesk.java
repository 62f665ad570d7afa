package org.qualoop.training.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qualoop.kpi.Measure;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Numbers;
import org.qualoop.platform.People;
import org.qualoop.platform.Problem;
import org.qualoop.platform.SopCatalogue;
import org.qualoop.platform.Timeline;
import org.qualoop.training.TrainingRequest;
import org.qualoop.training.TrainingStage;
import org.qualoop.training.TrainingStatus;
import org.qualoop.training.data.TrainingMapper;
import org.qualoop.training.data.TrainingRow;
import org.springframework.stereotype.Component;

/** Assigns trainings: freezes the figure that prompted it, and starts the process. */
@Component
class TrainingDesk {

    static final String SERIES = "TRN";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int LATEST_DAYS = 365;

    private final TrainingMapper trainings;
    private final TrainingFigures figures;
    private final People people;
    private final SopCatalogue sops;
    private final Engine engine;
    private final Numbers numbers;
    private final Timeline timeline;
    private final Clock clock;

    TrainingDesk(
            TrainingMapper trainings,
            TrainingFigures figures,
            People people,
            SopCatalogue sops,
            Engine engine,
            Numbers numbers,
            Timeline timeline,
            Clock clock) {
        this.trainings = trainings;
        this.figures = figures;
        this.people = people;
        this.sops = sops;
        this.engine = engine;
        this.numbers = numbers;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @return number of the new training, or of the same one that is open already */
    String assign(TrainingRequest request) {
        check(request);
        TrainingRow row = row(request, numbers.next(SERIES));
        trainings.insertOrLock(row);
        String open = trainings.openNumberOf(row.openKey()).orElseThrow();
        if (!open.equals(row.trainingNo())) {
            return same(request, open);
        }
        timeline.add(
                open,
                "training.assigned",
                CurrentUser.name(),
                Map.of("work", request.work().name()));
        trainings.setProcess(
                open,
                engine.start(
                        "training",
                        open,
                        Map.of(
                                "trainee", request.person(),
                                "traineeGroup", request.work().group(),
                                "stage", TrainingStage.LEARN.name())));
        return open;
    }

    private String same(TrainingRequest request, String open) {
        TrainingRow there = trainings.find(open).orElseThrow();
        if (!there.topic().equals(request.topic())) {
            throw Problem.conflict("此人这项作业已有未结束的培训 This person has an open training for this work: " + open);
        }
        return open;
    }

    private void check(TrainingRequest request) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        if (!people.isMember(request.person(), request.work().group())) {
            errors.add(new FieldError("/person", "不是本组成员，没有账号 is not a member of the group: " + request.person()));
        } else if (request.person().equals(CurrentUser.name())) {
            errors.add(new FieldError("/person", "不能给自己安排 must be somebody else"));
        }
        if (request.sopKey() != null && sops.sop(request.sopKey()).isEmpty()) {
            errors.add(new FieldError("/sopKey", "没有这个 SOP no such SOP: " + request.sopKey()));
        }
        if (request.dueOn().isBefore(today) || request.dueOn().isAfter(today.plusDays(LATEST_DAYS))) {
            errors.add(new FieldError("/dueOn", "须在今天到一年之内 must lie between today and a year from now"));
        }
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("不能安排 It cannot be assigned", errors);
        }
    }

    private TrainingRow row(TrainingRequest request, String trainingNo) {
        Map<String, Object> rule = engine.decide(
                        "training-effect", Map.of("work", request.work().name()))
                .get(0);
        int days = number(rule, "windowDays");
        LocalDate to = figures.today();
        LocalDate from = to.minusDays(days - 1L);
        Measure before = figures.of(request.work(), request.person(), from, to);
        return new TrainingRow(
                trainingNo,
                TrainingStatus.OPEN,
                TrainingStage.LEARN,
                1,
                request.work(),
                request.person(),
                request.work().group(),
                request.topic(),
                request.sopKey(),
                request.reason(),
                CurrentUser.name(),
                clock.instant(),
                endOf(request.dueOn()),
                null,
                from,
                to,
                before.numerator(),
                before.denominator(),
                days,
                number(rule, "minData"),
                number(rule, "targetPercent"),
                number(rule, "maxExtensions"),
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                request.person() + '|' + request.work());
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CHINA).toInstant();
    }

    private static int number(Map<String, Object> rule, String name) {
        return ((Number) rule.get(name)).intValue();
    }
}
