package org.qualoop.cockpit.pda.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.inspection.RecheckedParcels;
import org.qualoop.platform.TaskView;
import org.qualoop.trace.TraceApi;
import org.springframework.stereotype.Component;

/** Recheck before shipping: every item of the parcel is scanned against what is to be sent. */
@Component
class RecheckShipmentScript implements PdaScript {

    private final RecheckedParcels parcels;
    private final TraceApi trace;
    private final ShippedGoods goods;

    RecheckShipmentScript(RecheckedParcels parcels, TraceApi trace, ShippedGoods goods) {
        this.parcels = parcels;
        this.trace = trace;
        this.goods = goods;
    }

    @Override
    public String taskKey() {
        return "recheckShipment";
    }

    @Override
    public List<PdaStep> steps(TaskView task, List<PdaStep> sop) {
        return sop.stream()
                .map(step -> step.id().equals("scannedItems") ? step.as(PdaStep.Kind.COUNT) : step)
                .toList();
    }

    @Override
    public List<PdaGoods> goods(TaskView task) {
        Map<String, Integer> units = new LinkedHashMap<>();
        parcels.outboundOf(task.businessKey()).flatMap(trace::outbound).ifPresent(outbound -> outbound.lines()
                .forEach(line -> units.merge(line.sku(), line.qty(), Integer::sum)));
        return goods.of(units);
    }
}
