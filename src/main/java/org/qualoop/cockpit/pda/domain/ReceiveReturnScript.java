package org.qualoop.cockpit.pda.domain;

import java.util.ArrayList;
import java.util.List;
import org.qualoop.platform.TaskView;
import org.springframework.stereotype.Component;

/** Receiving a parcel that comes back: waybill, photo, and a remark when something is odd. */
@Component
class ReceiveReturnScript implements PdaScript {

    private final SopSteps sops;

    ReceiveReturnScript(SopSteps sops) {
        this.sops = sops;
    }

    @Override
    public String taskKey() {
        return "receiveReturn";
    }

    @Override
    public List<PdaStep> steps(TaskView task, List<PdaStep> sop) {
        List<PdaStep> steps = new ArrayList<>(sop);
        steps.add(sops.remark("receiptNote"));
        return steps;
    }
}
