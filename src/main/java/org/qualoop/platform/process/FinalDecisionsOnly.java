package org.qualoop.platform.process;

import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.DefaultDmnHistoryEventProducer;

/**
 * History keeps a decision with its inputs, its outputs and its version; the decisions that it required on the way can
 * be made again from the same inputs, and would triple the rows that a review writes.
 */
class FinalDecisionsOnly extends DefaultDmnHistoryEventProducer {

    @Override
    protected HistoryEvent createHistoryEvent(
            DmnDecisionEvaluationEvent evaluation, HistoricDecisionInstanceSupplier supplier) {
        HistoryEvent event = super.createHistoryEvent(evaluation, supplier);
        if (event instanceof HistoricDecisionEvaluationEvent decided) {
            decided.setRequiredHistoricDecisionInstances(List.of());
        }
        return event;
    }
}
