package org.qualoop.capa;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps of an 8D: the user task where each is done, and what is entered there. */
public enum CapaStep {
    D0("planResponse", "capaDecision", "emergencyAction", "capaRejectReason"),
    D1("formTeam", "teamLeader", "teamMembers", "champion"),
    D2("describeProblem", "problemIs", "problemIsNot"),
    D3("containProblem", "containment", "containmentProof", "containmentVerified", "askSupplier", "supplierQuestion"),
    /** The supplier's own 8D. */
    D3S("enterSupplierAnswer", "supplierOutcome", "supplierAnswer"),
    D4("findRootCause", "why1", "why2", "why3", "why4", "why5", "rootCause", "escapePoint"),
    D5("chooseAction", "correctiveAction", "actionProof", "kpi", "targetPercent", "windowDays", "minData"),
    APPROVAL("approvePlan", "planDecision", "planRemark"),
    D6("implementAction"),
    D7("preventRecurrence", "prevention", "documentsUpdated", "readAcross"),
    /** Time goes by, and the figure is measured. */
    EFFECT(null),
    JUDGE("judgeEffect", "judgement", "judgementReason"),
    D8("closeCapa", "recognition", "lesson"),
    DONE(null);

    private final String task;
    private final List<String> fields;

    CapaStep(String task, String... fields) {
        this.task = task;
        this.fields = List.of(fields);
    }

    /** Names of what is entered, in the order of the form. */
    public List<String> fields() {
        return fields;
    }

    /** The step that is done at this task of the diagram. */
    public static Optional<CapaStep> at(String task) {
        return Stream.of(values()).filter(step -> task.equals(step.task)).findFirst();
    }
}
