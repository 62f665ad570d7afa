package org.qualoop.inspection.process;

import static org.qualoop.inspection.process.InspectionNames.no;
import static org.qualoop.inspection.process.InspectionNames.tranche;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.inspection.domain.LotRejections;
import org.springframework.stereotype.Component;

@Component
class ConcedeTrancheDelegate implements JavaDelegate {

    private final LotRejections rejections;

    ConcedeTrancheDelegate(LotRejections rejections) {
        this.rejections = rejections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rejections.concede(no(execution), tranche(execution));
    }
}
