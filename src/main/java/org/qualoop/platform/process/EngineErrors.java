package org.qualoop.platform.process;

import java.sql.SQLTransientException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.qualoop.platform.Problem;

/** What the engine says about a person's work on a task, in the words of our own pages and API. */
final class EngineErrors {

    private static final Pattern UNKNOWN_NAME = Pattern.compile("Cannot resolve identifier '(\\w+)'");

    private EngineErrors() {}

    /** @return what to throw: a problem when the person can do something about it, else the exception itself */
    static RuntimeException problem(ProcessEngineException e) {
        if (e instanceof AuthorizationException) {
            return Problem.forbidden("只有任务的候选人可以处理 / Only a candidate of the task may do this");
        }
        if (e instanceof TaskAlreadyClaimedException) {
            return Problem.conflict("任务已由他人接单 / Somebody else has the task already");
        }
        if (e instanceof OptimisticLockingException || lostInTheDatabase(e)) {
            return Problem.conflict("任务刚刚被处理过，请刷新 / Somebody was quicker, look again");
        }
        if (e instanceof NullValueException || e instanceof NotFoundException) {
            return Problem.notFound("没有这个待办任务，可能已经完成 / No such open task, it may be done already");
        }
        if (e instanceof SuspendedEntityInteractionException) {
            return Problem.conflict("流程已暂停 / The process is suspended");
        }
        String missing = missingName(e);
        if (missing != null) {
            return Problem.badRequest("/" + missing, "流程需要 %s / The process needs %s".formatted(missing, missing));
        }
        // Without a cause the engine itself objects to what was asked; with one something broke.
        return e.getCause() == null ? Problem.badRequest("", e.getMessage()) : e;
    }

    /** A deadlock or a lock that somebody else held for too long. */
    private static boolean lostInTheDatabase(Throwable e) {
        Throwable t = e;
        for (int depth = 0; t != null && depth < 20; depth++, t = t.getCause()) {
            if (t instanceof SQLTransientException) {
                return true;
            }
        }
        return false;
    }

    /** A condition of the diagram asks for a value that nobody gave. */
    private static String missingName(Throwable e) {
        Throwable t = e;
        for (int depth = 0; t != null && depth < 20; depth++, t = t.getCause()) {
            Matcher matcher = UNKNOWN_NAME.matcher(String.valueOf(t.getMessage()));
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        return null;
    }
}
