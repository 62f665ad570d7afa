package org.qualoop.platform.process;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
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

    /** What a person does to one task or token. */
    private static final List<Class<?>> WORK = List.of(
            CompleteTaskCmd.class,
            SubmitTaskFormCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            ClaimTaskCmd.class,
            AssignTaskCmd.class,
            DelegateTaskCmd.class,
            DeleteTaskCmd.class,
            MessageEventReceivedCmd.class,
            SignalEventReceivedCmd.class,
            SignalCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null) {
            QueryGuard.check(command);
            return next.execute(command);
        }
        try {
            QueryGuard.check(command);
            OverrulingCommands.check(command);
            return ConflictRetry.run(isWork(command), () -> next.execute(command));
        } catch (RuntimeException e) {
            Problem problem = problem(command, e);
            if (problem == null) {
                throw e;
            }
            throw refused(problem);
        } finally {
            LeftTasks.forget();
        }
    }

    private static Problem problem(Command<?> command, RuntimeException e) {
        Problem refused = Refusal.in(e);
        if (refused != null) {
            return refused;
        }
        if (EngineDoor.current().isPresent()
                && isWork(command)
                && e instanceof ProcessEngineException engine
                && !(e instanceof AuthorizationException)) {
            // The engine's REST resources answer most of these with 500.
            return EngineErrors.problem(engine) instanceof Problem problem ? problem : null;
        }
        return null;
    }

    private static boolean isWork(Command<?> command) {
        return WORK.stream().anyMatch(type -> type.isInstance(command));
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
