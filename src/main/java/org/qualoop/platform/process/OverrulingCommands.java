package org.qualoop.platform.process;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.ModificationBuilderImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractModificationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateAllMessageCmd;
import org.camunda.bpm.engine.impl.cmd.CorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceAsyncCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.CorrelateAllMessageBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteProcessInstanceBatchCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;
import org.qualoop.platform.FieldError;
import org.qualoop.platform.Problem;
import org.qualoop.platform.domain.EngineDoor;

/**
 * Commands that move, remove or copy tokens without the process's say. Sent by a person straight to the engine they need
 * an administrator, and most of them a reason; the batch forms too, because their jobs run later without a person.
 */
final class OverrulingCommands {

    private static final PrivateField<ModificationBuilderImpl> BATCH_MODIFICATION =
            new PrivateField<>(AbstractModificationCmd.class, "builder");
    private static final PrivateField<ProcessInstanceModificationBuilderImpl> MODIFICATION =
            new PrivateField<>(ModifyProcessInstanceCmd.class, "builder");
    private static final PrivateField<ProcessInstanceModificationBuilderImpl> ASYNC_MODIFICATION =
            new PrivateField<>(ModifyProcessInstanceAsyncCmd.class, "builder");
    private static final PrivateField<String> DELETE_REASON =
            new PrivateField<>(AbstractDeleteProcessInstanceCmd.class, "deleteReason");

    /** Command type → the reason that its own body carries. */
    private static final Map<Class<?>, Function<Object, String>> NEED_A_REASON = Map.of(
            AbstractDeleteProcessInstanceCmd.class, DELETE_REASON::of,
            DeleteProcessInstanceBatchCmd.class,
                    new PrivateField<String>(DeleteProcessInstanceBatchCmd.class, "deleteReason")::of,
            ModifyProcessInstanceCmd.class,
                    command -> MODIFICATION.of(command, ProcessInstanceModificationBuilderImpl::getAnnotation),
            ModifyProcessInstanceAsyncCmd.class,
                    command -> ASYNC_MODIFICATION.of(command, ProcessInstanceModificationBuilderImpl::getAnnotation),
            AbstractModificationCmd.class,
                    command -> BATCH_MODIFICATION.of(command, ModificationBuilderImpl::getAnnotation),
            AbstractMigrationCmd.class, command -> null,
            AbstractRestartProcessInstanceCmd.class, command -> null,
            StartProcessInstanceAtActivitiesCmd.class, command -> null,
            AbstractDeleteProcessDefinitionCmd.class, command -> null,
            DeleteDeploymentCmd.class, command -> null);

    private static final List<Class<?>> NEED_AN_ADMINISTRATOR = List.of(
            SignalCmd.class,
            SignalEventReceivedCmd.class,
            MessageEventReceivedCmd.class,
            CorrelateMessageCmd.class,
            CorrelateAllMessageCmd.class,
            CorrelateAllMessageBatchCmd.class);

    private OverrulingCommands() {}

    static void check(Command<?> command) {
        EngineDoor.current().ifPresent(door -> {
            Function<Object, String> reasonIn = reasonIn(command);
            if (reasonIn == null && !isAny(command, NEED_AN_ADMINISTRATOR)) {
                return;
            }
            if (!door.administrator()) {
                throw new Refusal(Problem.forbidden("只有管理员可以绕过流程 / Only an administrator may overrule the process"));
            }
            if (reasonIn != null
                    && isBlank(reasonIn.apply(command))
                    && door.reason().isEmpty()) {
                String detail = "请说明理由: 请求体的 annotation / deleteReason，或查询参数 reason"
                        + " / Give a reason: annotation or deleteReason in the body, or the query parameter reason";
                throw new Refusal(new Problem(400, detail, List.of(new FieldError("/reason", detail))));
            }
            if (command instanceof AbstractDeleteProcessInstanceCmd && isBlank(DELETE_REASON.of(command))) {
                // The engine's own DELETE has no room for a reason; history shall have it.
                DELETE_REASON.set(command, door.reason().orElse(null));
            }
        });
    }

    private static Function<Object, String> reasonIn(Command<?> command) {
        return NEED_A_REASON.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(command))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static boolean isAny(Command<?> command, List<Class<?>> types) {
        return types.stream().anyMatch(type -> type.isInstance(command));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
