package org.qualoop.platform.process;

import java.util.Map;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.qualoop.platform.Timeline;
import org.qualoop.platform.domain.EngineDoor;
import org.springframework.stereotype.Component;

/** Notes in the record's own journal that an administrator has overruled its process, and why. */
@Component
class Overrulings {

    private static final PrivateField<String> DELETED =
            new PrivateField<>(DeleteProcessInstanceCmd.class, "processInstanceId");
    private static final PrivateField<String> REASON =
            new PrivateField<>(DeleteProcessInstanceCmd.class, "deleteReason");
    private static final PrivateField<ProcessInstanceModificationBuilderImpl> MODIFICATION =
            new PrivateField<>(ModifyProcessInstanceCmd.class, "builder");

    private final Timeline timeline;

    Overrulings(Timeline timeline) {
        this.timeline = timeline;
    }

    void note(Command<?> command, EngineDoor door) {
        if (command instanceof DeleteProcessInstanceCmd) {
            add("process.cancelled", DELETED.of(command), door, REASON.of(command));
        } else if (command instanceof ModifyProcessInstanceCmd) {
            ProcessInstanceModificationBuilderImpl builder = MODIFICATION.of(command);
            add("process.moved", builder.getProcessInstanceId(), door, builder.getAnnotation());
        }
    }

    private void add(String code, String processInstanceId, EngineDoor door, String given) {
        ExecutionEntity instance =
                Context.getCommandContext().getExecutionManager().findExecutionById(processInstanceId);
        if (instance != null && instance.getBusinessKey() != null) {
            String reason = given == null || given.isBlank() ? door.reason().orElse("") : given;
            timeline.add(instance.getBusinessKey(), code, door.user(), Map.of("reason", reason));
        }
    }
}
