package org.qualoop.cockpit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.qualoop.cockpit.domain.Look;
import org.qualoop.cockpit.domain.Operators;
import org.qualoop.cockpit.domain.Operators.Person;
import org.qualoop.platform.Problem;
import org.qualoop.platform.Roles;
import org.qualoop.training.Work;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operators")
@Tag(name = "operators", description = "作业质量 Error rates of people, seen by themselves and their lead only")
class OperatorController {

    private final Operators operators;
    private final OperatorEyes eyes;
    private final OperatorDays days;

    OperatorController(Operators operators, OperatorEyes eyes, OperatorDays days) {
        this.operators = operators;
        this.eyes = eyes;
        this.days = days;
    }

    @GetMapping
    @PreAuthorize(Roles.STAFF)
    @Operation(
            summary = "People by one figure of their work",
            description = "The lead of the group sees all of it, everybody else himself only, others 403. Days in UTC,"
                    + " the last 90 when not said.")
    Map<String, List<Person>> people(
            @RequestParam(required = false) String work,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to) {
        Work wanted = eyes.work(work);
        FigureQuery query = new FigureQuery(from, to, null, null, null);
        if (query.unclear() != null) {
            throw Problem.badRequest(
                    "/from", "from 与 to 须是日期，且 from 不晚于 to from and to must be days, from not after to");
        }
        Look look = days.look(query);
        return Map.of(
                "items",
                operators.of(wanted, look.from(), look.to()).stream()
                        .filter(one -> eyes.sees(wanted, one.name()))
                        .toList());
    }
}
