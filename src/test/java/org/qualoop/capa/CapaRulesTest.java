package org.qualoop.capa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qualoop.inspection.Severity;
import org.qualoop.kpi.Kpi;
import org.qualoop.platform.Engine;
import org.qualoop.platform.Roles;
import org.qualoop.platform.SopCatalogue;
import org.qualoop.platform.SopStep;
import org.qualoop.testing.QualoopTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Rules and forms of the 8D ask for what the engine demands. */
@QualoopTest
class CapaRulesTest {

    @Autowired
    private Engine engine;

    @Autowired
    private SopCatalogue sops;

    @ParameterizedTest
    @EnumSource(CapaStep.class)
    void everyStepHasATimeAndACriticalOneIsNotSlower(CapaStep step) {
        Duration critical = dueIn(step, Severity.CRITICAL);

        assertThat(critical).isPositive();
        assertThat(dueIn(step, Severity.MINOR)).isGreaterThanOrEqualTo(critical);
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void everySeverityHasAnOwnerAndALead(Severity severity) {
        assertThat(engine.decide("assign-capa", Map.of("severity", severity.name())))
                .singleElement()
                .satisfies(row -> {
                    assertThat(Roles.ALL).contains((String) row.get("ownerGroup"), (String) row.get("leadGroup"));
                    assertThat(Duration.parse((String) row.get("dueIn"))).isPositive();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "inspectionPassRate, CRITICAL, 90, 5, 50, 2",
        "firstResponseMinutes, MINOR, 30, 30, 30, 2",
        "complaintResolutionHours, CRITICAL, 30, 30, 30, 2",
        "returnRate, CRITICAL, 30, 100, 80, 3",
        "returnRate, MAJOR, 30, 100, 50, 3"
    })
    void everyFigureHasItsWindow(String kpi, String severity, int days, int data, int target, int extensions) {
        assertThat(engine.decide("effect-window", Map.of("kpi", kpi, "severity", severity)))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("windowDays", days)
                        .containsEntry("minData", data)
                        .containsEntry("targetPercent", target)
                        .containsEntry("maxExtensions", extensions));
    }

    @ParameterizedTest
    @CsvSource({
        "plan-response, capa-d0",
        "form-team, capa-d1",
        "describe-problem, capa-d2",
        "contain-problem, capa-d3",
        "enter-supplier-answer, capa-supplier-answer",
        "find-root-cause, capa-d4",
        "choose-action, capa-d5",
        "approve-plan, capa-plan-approval",
        "implement-action, capa-action",
        "prevent-recurrence, capa-d7",
        "judge-effect, capa-judgement",
        "close-capa, capa-d8"
    })
    void aFormAsksForEveryStepOfItsSop(String form, String sop) throws IOException {
        String html = new ClassPathResource("forms/capa/" + form + ".html").getContentAsString(StandardCharsets.UTF_8);
        for (SopStep step : sops.sop(sop).orElseThrow().steps()) {
            if (step.kind() == SopStep.Kind.SIGNATURE) {
                // The form kit draws it.
                continue;
            }
            assertThat(html).contains("cam-variable-name=\"" + step.id() + "\"");
            if (step.kind() == SopStep.Kind.CHOICE) {
                assertThat(options(html, step.id())).containsExactlyInAnyOrderElementsOf(step.choices());
            }
            if ("kpi".equals(step.id())) {
                assertThat(step.choices()).allMatch(choice -> Kpi.of(choice).isPresent());
            }
            if (step.when() != null) {
                assertThat(html).contains("data-when=\"" + step.when() + "\"");
            }
        }
        assertThat(all(html, "data-zh=\"[^\"]+\"")).hasSameSizeAs(all(html, "data-en=\"[^\"]+\""));
    }

    private Duration dueIn(CapaStep step, Severity severity) {
        Map<String, Object> inputs = Map.of("step", step.name(), "severity", severity.name());
        return Duration.parse(
                (String) engine.decide("step-deadline", inputs).get(0).get("dueIn"));
    }

    private static List<String> options(String html, String name) {
        int from = html.indexOf("<select id=\"" + name + "\"");
        return all(html.substring(from, html.indexOf("</select>", from)), "(?<=<option value=\")[^\"]+");
    }

    private static List<String> all(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
