package org.qualoop.cockpit.pda.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a job has come: the order of its steps is the SOP's, and the next one is the first that is not done. */
record Progress(List<PdaStep> steps, Map<String, PdaJob.Answer> answers, List<PdaJob.File> files, List<String> signed) {

    /** Steps that are to be done, as far as the answers tell. */
    Stream<PdaStep> applicable() {
        return steps.stream().filter(step -> step.rule().applies(this::value));
    }

    Optional<PdaStep> step(String id) {
        return applicable().filter(step -> step.id().equals(id)).findFirst();
    }

    /** The first step that is not done; empty when all are. */
    Optional<PdaStep> next() {
        Map<PdaStep.Kind, Long> unclaimed = new HashMap<>();
        return applicable().filter(step -> !done(step, unclaimed)).findFirst();
    }

    /** Files of a kind are counted over the whole task, as the gate counts them. */
    private boolean done(PdaStep step, Map<PdaStep.Kind, Long> unclaimed) {
        if (step.isFile() && step.required()) {
            long left = unclaimed.computeIfAbsent(step.kind(), this::count);
            unclaimed.put(step.kind(), Math.max(0, left - step.getMinCount()));
            return left >= step.getMinCount();
        }
        return step.kind() == PdaStep.Kind.SIGNATURE ? signed.contains(step.id()) || left(step) : given(step);
    }

    private boolean given(PdaStep step) {
        PdaJob.Answer answer = answers.get(step.id());
        return answer != null && !answer.draft();
    }

    private boolean left(PdaStep step) {
        return !step.required() && given(step);
    }

    private long count(PdaStep.Kind kind) {
        return files.stream()
                .filter(file -> file.kind().equals(kind.name()))
                .map(PdaJob.File::sha256)
                .distinct()
                .count();
    }

    Object value(String stepId) {
        PdaJob.Answer answer = answers.get(stepId);
        return answer == null || answer.draft() ? null : answer.value();
    }

    Object draft(String stepId) {
        PdaJob.Answer answer = answers.get(stepId);
        return answer == null ? null : answer.value();
    }

    /** Whether it was reached already, so that it may be done, or done again. */
    boolean reached(PdaStep step) {
        Optional<PdaStep> next = next();
        List<PdaStep> order = applicable().toList();
        return next.isEmpty() || order.indexOf(step) <= order.indexOf(next.get());
    }

    /** What the task is completed with. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        applicable()
                .filter(step -> !step.isFile() && value(step.id()) != null)
                .forEach(step -> values.put(step.id(), value(step.id())));
        return values;
    }
}
