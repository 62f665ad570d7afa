package org.qualoop.ncr.domain;

import java.util.List;
import java.util.Optional;
import org.qualoop.ncr.NcrApi;
import org.qualoop.ncr.NcrGiving;
import org.qualoop.ncr.NcrView;
import org.qualoop.platform.Handover;
import org.qualoop.platform.Handover.Candidate;
import org.qualoop.platform.Problem;
import org.qualoop.platform.TaskView;
import org.springframework.stereotype.Component;

/** The safety branch has leads on duty of its own and is not given by hand. */
@Component
class Giving implements NcrGiving {

    private static final String SAFETY = "handleSafety";

    private final NcrApi ncrs;
    private final Handover handover;

    Giving(NcrApi ncrs, Handover handover) {
        this.ncrs = ncrs;
        this.handover = handover;
    }

    @Override
    public TaskView givable(NcrView ncr) {
        return task(ncr).filter(handover::mayGive).orElse(null);
    }

    @Override
    public List<Candidate> candidates(String ncrNo) {
        return handover.candidates(open(ncrNo).id());
    }

    @Override
    public void give(String ncrNo, String from, String to) {
        handover.give(open(ncrNo).id(), from, to);
    }

    private TaskView open(String ncrNo) {
        NcrView ncr = ncrs.find(ncrNo).orElseThrow(() -> Problem.notFound("没有这张质量异常单 No such NCR: " + ncrNo));
        return task(ncr).orElseThrow(() -> Problem.conflict("没有可转派的任务 / There is no task to pass on: " + ncrNo));
    }

    private static Optional<TaskView> task(NcrView ncr) {
        return ncr.tasks().stream().filter(task -> !task.key().equals(SAFETY)).findFirst();
    }
}
