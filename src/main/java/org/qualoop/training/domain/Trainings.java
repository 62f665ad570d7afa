package org.qualoop.training.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Engine;
import org.qualoop.platform.TaskView;
import org.qualoop.training.TrainingApi;
import org.qualoop.training.TrainingRequest;
import org.qualoop.training.TrainingStatus;
import org.qualoop.training.TrainingView;
import org.qualoop.training.TrainingView.Entry;
import org.qualoop.training.TrainingView.Period;
import org.qualoop.training.Work;
import org.qualoop.training.data.TrainingMapper;
import org.qualoop.training.data.TrainingMapper.EntryRow;
import org.qualoop.training.data.TrainingRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class Trainings implements TrainingApi {

    private static final int MOST = 200;

    private final TrainingMapper trainings;
    private final TrainingDesk desk;
    private final TrainingFigures figures;
    private final Access access;
    private final Engine engine;

    Trainings(TrainingMapper trainings, TrainingDesk desk, TrainingFigures figures, Access access, Engine engine) {
        this.trainings = trainings;
        this.desk = desk;
        this.figures = figures;
        this.access = access;
        this.engine = engine;
    }

    @Override
    public TrainingView assign(TrainingRequest request) {
        access.needsLead(request.work().group());
        return find(desk.assign(request)).orElseThrow();
    }

    @Override
    public Optional<TrainingView> find(String trainingNo) {
        Optional<TrainingRow> row = trainings.find(trainingNo);
        if (row.isPresent() && !access.maySee(row.get())) {
            throw Access.notYours();
        }
        return row.map(one -> views(List.of(one)).get(0));
    }

    @Override
    public List<TrainingView> list(Work work, String person, TrainingStatus status) {
        if (person != null && !access.concerns(person, work)) {
            throw Access.notYours();
        }
        return views(trainings.list(access.groupsLed(), CurrentUser.name(), work, person, status, MOST));
    }

    @Override
    public boolean mayLead(Work work) {
        return access.leads(work.group());
    }

    long open() {
        return trainings.countOpen(access.groupsLed(), CurrentUser.name());
    }

    private List<TrainingView> views(List<TrainingRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> numbers = rows.stream().map(TrainingRow::trainingNo).toList();
        Map<String, List<EntryRow>> entries =
                trainings.entries(numbers).stream().collect(Collectors.groupingBy(EntryRow::trainingNo));
        Map<String, List<TaskView>> tasks = engine.openTasksOf(numbers);
        return rows.stream()
                .map(row -> view(
                        row,
                        entries.getOrDefault(row.trainingNo(), List.of()),
                        tasks.getOrDefault(row.trainingNo(), List.of())))
                .toList();
    }

    private TrainingView view(TrainingRow row, List<EntryRow> entries, List<TaskView> tasks) {
        Period before = TrainingFigures.before(row);
        Period after = figures.after(row);
        return new TrainingView(
                row.trainingNo(),
                row.status(),
                row.stage(),
                row.roundNo(),
                row.work(),
                row.person(),
                row.groupId(),
                row.topic(),
                row.sopKey(),
                row.reason(),
                row.assignedBy(),
                row.assignedAt(),
                row.dueAt(),
                row.owner(),
                row.completedAt(),
                before,
                after,
                TrainingFigures.difference(row, before, after),
                row.verdict(),
                row.minData(),
                row.targetPercent(),
                row.closedAt(),
                row.closedBy(),
                entries.stream().map(Trainings::entry).toList(),
                row.processInstanceId(),
                tasks);
    }

    private static Entry entry(EntryRow row) {
        return new Entry(row.roundNo(), row.stage(), row.name(), row.content(), row.enteredBy(), row.enteredAt());
    }
}
