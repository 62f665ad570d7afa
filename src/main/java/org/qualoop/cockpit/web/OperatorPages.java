package org.qualoop.cockpit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qualoop.cockpit.domain.Look;
import org.qualoop.cockpit.domain.Operators;
import org.qualoop.cockpit.domain.Operators.Person;
import org.qualoop.cockpit.domain.Operators.Work;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.DutyRoster;
import org.qualoop.platform.Roles;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Error rates of packers, pickers and inspectors: the lead of a group sees all of it, everybody else himself only. */
@Controller
class OperatorPages {

    private static final int DAYS = 90;

    private final Operators operators;
    private final DutyRoster roster;
    private final Clock clock;

    OperatorPages(Operators operators, DutyRoster roster, Clock clock) {
        this.operators = operators;
        this.roster = roster;
        this.clock = clock;
    }

    @GetMapping("/operators")
    String page(@RequestParam(name = "work", required = false) String wanted, FigureQuery query, Model model) {
        List<Work> allowed = Arrays.stream(Work.values()).filter(this::maySee).toList();
        Work work = Arrays.stream(Work.values())
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .or(() -> Optional.ofNullable(allowed.isEmpty() ? null : allowed.get(0)))
                .filter(allowed::contains)
                .orElseThrow(() -> new AccessDeniedException("operators"));
        Look look = look(query);
        List<Person> people = operators.of(work, look.from(), look.to());
        model.addAttribute("works", allowed);
        model.addAttribute("work", work);
        model.addAttribute("look", look);
        model.addAttribute("query", query);
        model.addAttribute("lead", leads(work));
        model.addAttribute(
                "people",
                leads(work)
                        ? people
                        : people.stream()
                                .filter(one -> one.name().equalsIgnoreCase(CurrentUser.name()))
                                .toList());
        return "cockpit/operators";
    }

    private Look look(FigureQuery query) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        boolean open = query.from() == null && query.to() == null;
        return open
                ? new FigureQuery(today.minusDays(DAYS - 1L).toString(), today.toString(), null, null, null).look(today)
                : query.look(today);
    }

    private boolean maySee(Work work) {
        return leads(work) || CurrentUser.isIn(work.group());
    }

    private boolean leads(Work work) {
        return CurrentUser.isIn(roster.leadGroupOf(work.group())) || CurrentUser.isIn(Roles.ADMIN);
    }

    /** Who finds the page in his menu. */
    static boolean concerns(List<String> groups) {
        return groups.stream()
                .anyMatch(
                        List.of(Roles.WAREHOUSE, Roles.WAREHOUSE_LEAD, Roles.INSPECTOR, Roles.QUALITY, Roles.ADMIN)
                                ::contains);
    }
}
