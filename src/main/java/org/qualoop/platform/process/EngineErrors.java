package org.qualoop.platform.process;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.qualoop.platform.Problem;

/** What the engine says, in the words of our own pages and API. */
final class EngineErrors {

    private EngineErrors() {}

    /** @return what to throw: a problem when the caller can do something about it, else the exception itself */
    static RuntimeException problem(ProcessEngineException e) {
        if (e instanceof AuthorizationException) {
            return Problem.forbidden("只有任务的候选人可以处理 / Only a candidate of the task may do this");
        }
        if (e instanceof TaskAlreadyClaimedException) {
            return Problem.conflict("任务已由他人接单 / Somebody else has the task already");
        }
        if (e instanceof OptimisticLockingException || e instanceof NullValueException) {
            return Problem.conflict("任务刚刚被处理过，请刷新 / Somebody was quicker, look again");
        }
        if (e instanceof SuspendedEntityInteractionException) {
            return Problem.conflict("流程已暂停 / The process is suspended");
        }
        if (e instanceof BadUserRequestException) {
            return Problem.badRequest("", e.getMessage());
        }
        return e;
    }
}
