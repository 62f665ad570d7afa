package org.qualoop.reissue.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.reissue.data.MisShipmentRow;
import org.qualoop.reissue.domain.FactReader;
import org.qualoop.reissue.domain.MisShipments;
import org.springframework.stereotype.Component;

/** Reads the facts of the order as they stand now, in the words of the table that judges them. */
@Component
class GatherFactsDelegate implements JavaDelegate {

    private final MisShipments reports;
    private final FactReader facts;

    GatherFactsDelegate(MisShipments reports, FactReader facts) {
        this.reports = reports;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String misNo = execution.getProcessBusinessKey();
        MisShipmentRow row = reports.get(misNo);
        reports.open(misNo);
        execution.setVariables(facts.inputs(row.orderNo(), row.claimed()));
    }
}
