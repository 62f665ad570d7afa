package org.qualoop.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The diagrams, rules and forms of the house keep its conventions; and each rule is shown to bite. */
class DiagramLintTest {

    private static final Workshop HOUSE = new Workshop(Path.of("").toAbsolutePath());

    @TestFactory
    Stream<DynamicTest> everyDiagramIsReadableAndComplete() {
        return HOUSE.files("processes", ".bpmn").stream()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> assertThat(BpmnLint.findings(HOUSE, file))
                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleTableIsNamedAndDescribed() {
        return HOUSE.files("processes", ".dmn").stream()
                .map(file -> DynamicTest.dynamicTest(
                        name(file), () -> assertThat(dmnFindings(file)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyFormServesATaskAndKeepsToItself() {
        return HOUSE.files("forms", ".html").stream()
                .map(file -> DynamicTest.dynamicTest(
                        name(file), () -> assertThat(formFindings(HOUSE, file)).isEmpty()));
    }

    @Test
    void noTaskIdMeansTwoThings() {
        Set<String> seen = new TreeSet<>();
        for (Path file : HOUSE.files("processes", ".bpmn")) {
            var tasks = org.camunda.bpm.model.bpmn.Bpmn.readModelFromFile(file.toFile())
                    .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.UserTask.class);
            tasks.forEach(
                    task -> assertThat(seen.add(task.getId())).as(task.getId()).isTrue());
        }
    }

    @Test
    void everyRuleOfTheLintBites() {
        Path broken = Path.of("src/test/resources/lint/processes/test/broken.bpmn");

        List<String> findings = BpmnLint.findings(new Workshop(Path.of("src/test/resources/lint")), broken);

        for (String rule : List.of(
                "[executable] broken_process",
                "[name] broken_process",
                "[process key] broken_process",
                "[history time to live] broken_process",
                "[documentation] broken_process",
                "[documentation] undocumented",
                "[name] unnamed",
                "[asyncBefore] unnamed",
                "[shape] notDrawn",
                "[dead end] notDrawn is never reached",
                "[dead end] deadEnd leads nowhere",
                "[question] noQuestion",
                "[exit name] unansweredExit",
                "[exit condition] unansweredExit",
                "[form key] undocumented",
                "[form file] undocumented",
                "[assignment] undocumented",
                "[group] deadEnd no such group: nobody",
                "[due date] undocumented",
                "[sop] deadEnd no such SOP: never-heard-of",
                "[connector] notDrawn",
                "[delegate] classTask names a class",
                "[delegate] beanTask has no bean ${missingDelegate}",
                "[decision] ruleTask",
                "[called process] callTask",
                "[script] scriptTask",
                "[asyncBefore] eager",
                "[language] begin has no Chinese name",
                "[language] byMessage is not documented in English",
                "[timer] sometime",
                "[deadline] undocumented",
                "[message] byMessage",
                "[topic] anyTopic",
                "[overlap]",
                "[line through shape]",
                "[crossing]")) {
            assertThat(findings).as(rule).anyMatch(finding -> finding.startsWith(rule));
        }
    }

    @Test
    void theLintOfFormsAndRulesBites() {
        Workshop lint = new Workshop(Path.of("src/test/resources/lint"));

        assertThat(formFindings(lint, Path.of("src/test/resources/lint/forms/test/broken.html")))
                .containsExactly(
                        "[unused] no task has this form",
                        "[role] no <form role=\"form\">",
                        "[inline handler] the content security policy forbids it",
                        "[outside] nothing is loaded from elsewhere",
                        "[language] Chinese and English are both wanted");
        assertThat(dmnFindings(Path.of("src/test/resources/lint/processes/test/broken.dmn")))
                .anyMatch(finding -> finding.startsWith("[name]"))
                .anyMatch(finding -> finding.startsWith("[description]"))
                .anyMatch(finding -> finding.startsWith("[history time to live]"))
                .anyMatch(finding -> finding.startsWith("[label]"));
    }

    private static List<String> dmnFindings(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        Dmn.validateModel(model);
        Stream.Builder<String> findings = Stream.builder();
        for (Decision decision : model.getModelElementsByType(Decision.class)) {
            String id = decision.getId();
            if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
                findings.add("[decision key] " + id + " is not in kebab-case");
            }
            if (decision.getName() == null || decision.getName().equals(id)) {
                findings.add("[name] " + id);
            }
            if (decision.getDescription() == null) {
                findings.add("[description] " + id);
            }
            String kept = decision.getCamundaHistoryTimeToLiveString();
            if (kept == null || !kept.matches("P\\d+D")) {
                findings.add("[history time to live] " + id);
            }
        }
        for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
            table.getInputs().stream()
                    .filter(input -> input.getLabel() == null)
                    .forEach(input -> findings.add("[label] " + input.getId()));
            table.getOutputs().stream()
                    .filter(output -> output.getName() == null || output.getLabel() == null)
                    .forEach(output -> findings.add("[label] " + output.getId()));
        }
        return findings.build().toList();
    }

    private static List<String> formFindings(Workshop house, Path file) {
        String html = Workshop.text(file);
        String key = "embedded:deployment:" + house.root().relativize(file);
        boolean used = house.files("processes", ".bpmn").stream()
                .anyMatch(diagram -> Workshop.text(diagram).contains(key));
        Stream.Builder<String> findings = Stream.builder();
        if (!used) {
            findings.add("[unused] no task has this form");
        }
        if (!html.contains("<form role=\"form\"")) {
            findings.add("[role] no <form role=\"form\">");
        }
        if (html.matches("(?is).*<[^>]*\\son(click|load|change|submit|input|error)\\s*=.*")) {
            findings.add("[inline handler] the content security policy forbids it");
        }
        if (html.matches("(?is).*(src|href)\\s*=\\s*[\"'](https?:)?//.*")) {
            findings.add("[outside] nothing is loaded from elsewhere");
        }
        if (!html.matches("(?s).*\\p{IsHan}.*") || !html.matches("(?s).*>[^<]*[A-Za-z]{3,}[^<]*<.*")) {
            findings.add("[language] Chinese and English are both wanted");
        }
        return findings.build().toList();
    }

    private static String name(Path file) {
        return HOUSE.root().relativize(file).toString();
    }
}
