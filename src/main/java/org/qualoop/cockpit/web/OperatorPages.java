package org.qualoop.cockpit.web;

import java.util.List;
import java.util.Optional;
import org.qualoop.cockpit.domain.Books;
import org.qualoop.cockpit.domain.CellText;
import org.qualoop.cockpit.domain.Look;
import org.qualoop.cockpit.domain.OperatorPrompt;
import org.qualoop.cockpit.domain.Operators;
import org.qualoop.cockpit.domain.Operators.Person;
import org.qualoop.kpi.KpiApi;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.RecordBook;
import org.qualoop.platform.Roles;
import org.qualoop.training.TrainingApi;
import org.qualoop.training.Work;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Error rates of packers, pickers and inspectors, and what training did to them. */
@Controller
class OperatorPages {

    private final Operators operators;
    private final OperatorEyes eyes;
    private final OperatorDays days;
    private final OperatorPrompt prompt;
    private final KpiApi kpis;
    private final TrainingApi trainings;
    private final Books books;
    private final CellText cells;

    OperatorPages(
            Operators operators,
            OperatorEyes eyes,
            OperatorDays days,
            OperatorPrompt prompt,
            KpiApi kpis,
            TrainingApi trainings,
            Books books,
            CellText cells) {
        this.operators = operators;
        this.eyes = eyes;
        this.days = days;
        this.prompt = prompt;
        this.kpis = kpis;
        this.trainings = trainings;
        this.books = books;
        this.cells = cells;
    }

    @GetMapping("/operators")
    String page(@RequestParam(name = "work", required = false) String wanted, FigureQuery query, Model model) {
        Work work = eyes.work(wanted);
        Look look = show(work, query, model);
        model.addAttribute("works", eyes.works());
        model.addAttribute(
                "people",
                operators.of(work, look.from(), look.to()).stream()
                        .filter(one -> eyes.sees(work, one.name()))
                        .toList());
        return "cockpit/operators";
    }

    @GetMapping("/operators/{name}")
    String one(
            @PathVariable String name,
            @RequestParam(name = "work", required = false) String wanted,
            FigureQuery query,
            Model model) {
        Work work = eyes.work(wanted);
        if (!eyes.sees(work, name)) {
            throw new AccessDeniedException("operators");
        }
        Look look = show(work, query, model);
        Person person = operators.one(work, name, look.from(), look.to());
        model.addAttribute("person", person);
        model.addAttribute("works", eyes.works());
        model.addAttribute("days", kpis.series(work.kpi(), work.slice(name), look.from(), look.to()));
        train(work, person, look, model);
        return "cockpit/operator";
    }

    private Look show(Work work, FigureQuery query, Model model) {
        Look look = days.look(query);
        model.addAttribute("work", work);
        model.addAttribute("look", look);
        model.addAttribute("query", query);
        model.addAttribute("lead", eyes.leads(work));
        return look;
    }

    /** Trainings, and for the lead the form that assigns one, filled with the figure that is on the page. */
    private void train(Work work, Person person, Look look, Model model) {
        Optional<RecordBook> book = books.readable().stream()
                .filter(one -> one.name().equals("trainings"))
                .findFirst();
        boolean shown = book.isPresent() && eyes.sees(work, person.name());
        model.addAttribute("cells", cells);
        model.addAttribute("book", book.orElse(null));
        model.addAttribute("trainings", shown ? trainings.list(work, person.name(), null) : List.of());
        model.addAttribute(
                "assign",
                shown && eyes.leads(work) && !person.name().equals(CurrentUser.name())
                        ? prompt.form(work, person, look, days.today())
                        : null);
    }

    /** Who finds the page in his menu. */
    static boolean concerns(List<String> groups) {
        return groups.stream()
                .anyMatch(
                        List.of(Roles.WAREHOUSE, Roles.WAREHOUSE_LEAD, Roles.INSPECTOR, Roles.QUALITY, Roles.ADMIN)
                                ::contains);
    }
}
