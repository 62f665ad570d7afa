package org.qualoop.cockpit.pda.domain;

import java.util.List;
import java.util.Map;
import org.qualoop.cockpit.domain.RecordSheet;

/**
 * All that a PDA needs to do a job, also without network.
 *
 * @param answers what was given so far, by step
 * @param files photos and videos of this run of the task
 * @param goods what should be there; empty when the job counts nothing
 * @param units the sample of an inspection; null for other jobs
 * @param next the step that is to be done now; null when only finishing is left
 */
public record PdaJob(
        PdaHead task,
        List<RecordSheet.Fact> facts,
        List<RecordSheet.Quote> quotes,
        List<PdaStep> steps,
        Map<String, Answer> answers,
        List<File> files,
        List<String> signed,
        List<PdaGoods> goods,
        PdaUnits units,
        String next) {

    /**
     * What was given for a step.
     *
     * @param value text, number or truth; null when the step was left out
     * @param draft whether the step is still being worked on
     */
    public record Answer(Object value, boolean draft) {}

    public record File(String evidenceId, String sha256, String kind) {}
}
