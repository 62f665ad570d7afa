package org.qualoop.platform.process;

import org.camunda.bpm.engine.BadUserRequestException;
import org.qualoop.platform.Problem;

/**
 * Carries a {@link Problem} through the engine. An engine exception without cause is the one thing that the engine never
 * offers to the error events of the model, so a catch-all boundary event cannot swallow a refusal; and this kind is not
 * logged as an error.
 */
class Refusal extends BadUserRequestException {

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.getMessage());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    /** The problem that the gate, or a delegate or listener behind it, had with what a person did. */
    static Problem in(Throwable thrown) {
        Throwable t = thrown;
        for (int depth = 0; t != null && depth < 20; depth++, t = t.getCause()) {
            if (t instanceof Refusal refusal) {
                return refusal.problem;
            }
            if (t instanceof Problem problem) {
                return problem;
            }
        }
        return null;
    }
}
