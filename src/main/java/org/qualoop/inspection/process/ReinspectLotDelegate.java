package org.qualoop.inspection.process;

import static org.qualoop.inspection.process.InspectionNames.no;
import static org.qualoop.inspection.process.InspectionNames.tranche;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qualoop.inspection.domain.LotRejections;
import org.springframework.stereotype.Component;

@Component
class ReinspectLotDelegate implements JavaDelegate {

    private final LotRejections rejections;

    ReinspectLotDelegate(LotRejections rejections) {
        this.rejections = rejections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rejections.reinspect(no(execution), tranche(execution));
    }
}
