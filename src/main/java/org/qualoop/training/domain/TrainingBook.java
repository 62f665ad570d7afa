package org.qualoop.training.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.qualoop.platform.Family;
import org.qualoop.platform.Problem;
import org.qualoop.platform.RecordBook;
import org.qualoop.platform.Roles;
import org.qualoop.training.TrainingStatus;
import org.qualoop.training.TrainingView;
import org.qualoop.training.TrainingView.Period;
import org.qualoop.training.Work;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pages of trainings: one's own, and those of the people whom one leads. */
@Component
@Order(62)
class TrainingBook implements RecordBook {

    private static final List<String> COLUMNS =
            List.of("number", "status", "person", "work", "topic", "due", "before", "after");
    private static final List<String> STATUSES =
            Arrays.stream(TrainingStatus.values()).map(Enum::name).toList();
    private static final List<String> WORKS =
            Arrays.stream(Work.values()).map(Enum::name).toList();

    private final Trainings trainings;

    TrainingBook(Trainings trainings) {
        this.trainings = trainings;
    }

    @Override
    public String name() {
        return "trainings";
    }

    @Override
    public Family family() {
        return Family.TRAINING;
    }

    @Override
    public String icon() {
        return "team";
    }

    @Override
    public Set<String> readers() {
        return Set.of(Roles.WAREHOUSE, Roles.WAREHOUSE_LEAD, Roles.INSPECTOR, Roles.QUALITY);
    }

    @Override
    public boolean owns(String recordNo) {
        return recordNo.startsWith(TrainingDesk.SERIES + "-");
    }

    @Override
    public List<Filter> filters() {
        return List.of(
                new Filter("status", "training.status", STATUSES),
                new Filter("work", "operators", WORKS),
                Filter.text("person"));
    }

    /** A name that is not one's business narrows the list to nothing. */
    @Override
    public Listing list(Map<String, String> filter, String after, int limit) {
        String status = filter.get("status");
        List<TrainingView> all;
        try {
            all = trainings.list(
                    Work.of(filter.get("work")).orElse(null),
                    filter.get("person"),
                    STATUSES.contains(status) ? TrainingStatus.valueOf(status) : null);
        } catch (Problem notHis) {
            all = List.of();
        }
        return new Listing(COLUMNS, all.stream().map(TrainingBook::row).toList(), null);
    }

    /** Of what is not one's business, nothing is known here. */
    @Override
    public Optional<Sheet> sheet(String recordNo) {
        try {
            return trainings.find(recordNo).map(TrainingBook::sheet);
        } catch (Problem notHis) {
            return Optional.empty();
        }
    }

    @Override
    public OptionalLong open() {
        return OptionalLong.of(trainings.open());
    }

    private static Row row(TrainingView one) {
        return new Row(
                one.trainingNo(),
                List.of(
                        Cell.record(one.trainingNo()),
                        status(one),
                        Cell.user(one.person()),
                        Cell.code("operators", one.work(), Tone.PLAIN),
                        Cell.text(one.topic()),
                        Cell.due(one.dueAt()),
                        parts(one.before()),
                        parts(one.after())));
    }

    private static Cell status(TrainingView one) {
        return switch (one.status()) {
            case OPEN -> Cell.code("training.stage", one.stage(), Tone.WARM);
            case EFFECTIVE -> Cell.code("training.status", one.status(), Tone.GOOD);
            case NOT_EFFECTIVE -> Cell.code("training.status", one.status(), Tone.BAD);
            case CANCELLED -> Cell.code("training.status", one.status(), Tone.PLAIN);
        };
    }

    private static Cell parts(Period period) {
        return Cell.text(
                period == null
                        ? null
                        : period.measure().numerator().toPlainString() + " / "
                                + period.measure().denominator().toPlainString());
    }

    private static Sheet sheet(TrainingView one) {
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("person", Cell.user(one.person())),
                new Fact("work", Cell.code("operators", one.work(), Tone.PLAIN)),
                new Fact("topic", Cell.text(one.topic())),
                new Fact("sop", Cell.text(one.sopKey())),
                new Fact("round", Cell.number(one.round())),
                new Fact("before", parts(one.before())),
                new Fact("after", parts(one.after())),
                new Fact(
                        "judged",
                        one.judged() == null
                                ? Cell.text(null)
                                : Cell.code("training.verdict", one.judged(), Tone.PLAIN)),
                new Fact("assignedBy", Cell.user(one.assignedBy())),
                new Fact("assigned", Cell.at(one.assignedAt())),
                new Fact("completed", Cell.at(one.completedAt())),
                new Fact("closed", Cell.at(one.closedAt()))));
        return new Sheet(
                one.trainingNo(),
                status(one),
                one.owner(),
                one.dueAt(),
                facts,
                List.of(new Quote("reason", one.reason())),
                List.of(new Grid(
                        "entries",
                        List.of("round", "stage", "field", "content", "by", "at"),
                        one.entries().stream().map(TrainingBook::entry).toList())));
    }

    private static List<Cell> entry(TrainingView.Entry entry) {
        return List.of(
                Cell.number(entry.round()),
                Cell.code("training.stage", entry.stage(), Tone.PLAIN),
                Cell.code("training.field", entry.name(), Tone.PLAIN),
                Stream.of("PASS", "REPEAT", "CANCEL", "EFFECTIVE", "ESCALATE").anyMatch(entry.content()::equals)
                        ? Cell.code("training.decision", entry.content(), Tone.PLAIN)
                        : Cell.text(entry.content()),
                Cell.user(entry.by()),
                Cell.at(entry.at()));
    }
}
