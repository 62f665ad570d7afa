package org.qualoop.kpi.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.KpiGoals;
import org.qualoop.kpi.KpiGoals.Baseline;
import org.qualoop.kpi.KpiGoals.Target;
import org.qualoop.platform.CurrentUser;
import org.qualoop.platform.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Targets and frozen periods; the quality manager sets them. */
@RestController
@RequestMapping("/api/v1/kpis")
@Tag(name = "kpis")
class GoalController {

    private static final String READERS = "hasAnyRole('quality','manager','buyer','auditor')";
    private static final String KEEPER = "hasRole('quality')";

    private final KpiGoals goals;
    private final KpiQuestion questions;

    GoalController(KpiGoals goals, KpiQuestion questions) {
        this.goals = goals;
        this.questions = questions;
    }

    @GetMapping("/targets")
    @PreAuthorize(READERS)
    @Operation(summary = "The target of each figure that has one, in the unit of the figure; of a duration its median")
    Map<String, Target> targets() {
        Map<String, Target> targets = new TreeMap<>();
        goals.targets().forEach((kpi, target) -> targets.put(kpi.key(), target));
        return targets;
    }

    @PutMapping("/{kpi}/target")
    @PreAuthorize(KEEPER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Set the target of a figure: {value}; null takes it away")
    void set(@PathVariable String kpi, @RequestBody JsonNode body) {
        Kpi meant = Kpi.of(kpi).orElseThrow(() -> Problem.notFound("没有这个指标 there is no figure " + kpi));
        JsonNode value = body.path("value");
        if (!value.isNumber() && !value.isNull()) {
            throw Problem.unprocessable("/value", "value 须是数或 null must be a number or null");
        }
        goals.setTarget(meant, value.isNull() ? null : value.decimalValue(), CurrentUser.name());
    }

    @GetMapping("/baselines")
    @PreAuthorize(READERS)
    @Operation(summary = "The frozen periods, newest first")
    List<Baseline> baselines() {
        return goals.baselines();
    }

    @PostMapping("/baselines")
    @PreAuthorize(KEEPER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Freeze a period under a name: {name, from, to}; facts that come later do not change it")
    Baseline freeze(@RequestBody JsonNode body) {
        String name = body.path("name").asText("").strip();
        for (String day : List.of("from", "to")) {
            if (!body.path(day).isTextual()) {
                throw Problem.unprocessable("/" + day, day + " 须是日期 must be a date");
            }
        }
        return goals.freeze(
                name,
                questions.day("from", body.path("from").asText(), null),
                questions.day("to", body.path("to").asText(), null),
                CurrentUser.name());
    }
}
