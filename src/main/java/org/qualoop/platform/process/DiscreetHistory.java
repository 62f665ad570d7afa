package org.qualoop.platform.process;

import java.util.List;
import org.camunda.bpm.engine.impl.history.event.HistoricFormPropertyEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/** Keeps the history without the values of {@link PrivateVariables}: neither what they are nor what they were. */
class DiscreetHistory implements HistoryEventHandler {

    private final HistoryEventHandler keeper;

    DiscreetHistory(HistoryEventHandler keeper) {
        this.keeper = keeper;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!isPrivate(event)) {
            keeper.handleEvent(event);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        keeper.handleEvents(events.stream().filter(event -> !isPrivate(event)).toList());
    }

    private static boolean isPrivate(HistoryEvent event) {
        if (event instanceof HistoricVariableUpdateEventEntity variable) {
            return PrivateVariables.contain(variable.getVariableName(), event.getProcessDefinitionId());
        }
        return event instanceof HistoricFormPropertyEventEntity field
                && PrivateVariables.contain(field.getPropertyId(), event.getProcessDefinitionId());
    }
}
