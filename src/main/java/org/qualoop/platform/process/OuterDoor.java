package org.qualoop.platform.process;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.qualoop.platform.Problem;
import org.qualoop.platform.domain.EngineDoor;

/**
 * The outermost interceptor of the engine: turns a refusal from deep inside into the one exception that its caller
 * understands, and stops what no client may do before a transaction is opened.
 */
class OuterDoor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null) {
            QueryGuard.check(command);
            return next.execute(command);
        }
        try {
            QueryGuard.check(command);
            OverrulingCommands.check(command);
            return next.execute(command);
        } catch (RuntimeException e) {
            Problem problem = problem(command, e);
            if (problem == null) {
                throw e;
            }
            throw refused(problem);
        }
    }

    private static Problem problem(Command<?> command, RuntimeException e) {
        Problem refused = Refusal.in(e);
        if (refused != null) {
            return refused;
        }
        boolean thrownByPerson = EngineDoor.current().isPresent()
                && (command instanceof HandleTaskBpmnErrorCmd || command instanceof HandleTaskEscalationCmd);
        if (thrownByPerson && e instanceof ProcessEngineException && !(e instanceof AuthorizationException)) {
            // The engine answers 500 when the diagram has nobody who catches the code.
            return Problem.badRequest("", "流程图中没有处理它的事件 / The diagram does not handle it: " + e.getMessage());
        }
        return null;
    }

    private static RuntimeException refused(Problem problem) {
        return EngineDoor.current()
                .<RuntimeException>map(door -> {
                    door.refuse(problem);
                    return new RestException(
                            jakarta.ws.rs.core.Response.Status.fromStatusCode(problem.status()), problem.getMessage());
                })
                .orElse(problem);
    }
}
