package org.qualoop.cockpit.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.qualoop.cockpit.domain.Operators.Person;
import org.qualoop.platform.People;
import org.qualoop.platform.RecordBook.Action;
import org.qualoop.platform.RecordBook.Input;
import org.qualoop.platform.RecordBook.Input.Type;
import org.qualoop.training.Work;
import org.springframework.stereotype.Component;

/** The form by which a lead assigns a training, filled with the figure that prompts it. */
@Component
public class OperatorPrompt {

    private static final int DAYS = 7;

    private final People people;
    private final FigureText figures;
    private final Words words;

    OperatorPrompt(People people, FigureText figures, Words words) {
        this.people = people;
        this.figures = figures;
        this.words = words;
    }

    /** @return null when the person has no account in the group whose work it is */
    public Action form(Work work, Person person, Look look, LocalDate today) {
        if (!people.isMember(person.name(), work.group())) {
            return null;
        }
        return new Action(
                "assign",
                "POST",
                "/api/v1/trainings",
                List.of(
                        Input.choice("work", true, "operators", List.of(work.name()))
                                .with(work.name()),
                        Input.of("person", Type.TEXT, true).with(person.name()),
                        Input.of("topic", Type.TEXT, true),
                        Input.of("sopKey", Type.TEXT, false),
                        Input.of("dueOn", Type.DATE, true)
                                .with(today.plusDays(DAYS).toString()),
                        Input.of("reason", Type.LONG_TEXT, true).with(reason(work, person, look))),
                Set.of());
    }

    private String reason(Work work, Person person, Look look) {
        return words.of(
                "operators.prompt",
                words.of("operators." + work),
                look.from(),
                look.to(),
                figures.value(work.kpi(), person.measure().rate()),
                figures.number(person.measure().numerator()),
                figures.number(person.measure().denominator()),
                figures.value(work.kpi(), person.expectedRate(work.kpi())));
    }
}
