package org.qualoop.cockpit.pda.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.platform.TaskView;
import org.qualoop.reissue.ReissueApi;
import org.springframework.stereotype.Component;

/** Picking a reissue: code and lot of every single unit. */
@Component
class PickReissueScript implements PdaScript {

    private final ReissueApi reissues;
    private final ShippedGoods goods;

    PickReissueScript(ReissueApi reissues, ShippedGoods goods) {
        this.reissues = reissues;
        this.goods = goods;
    }

    @Override
    public String taskKey() {
        return "pickReissue";
    }

    @Override
    public List<PdaStep> steps(TaskView task, List<PdaStep> sop) {
        return sop.stream()
                .map(step -> step.id().equals("scans") ? step.as(PdaStep.Kind.PICK) : step)
                .toList();
    }

    @Override
    public List<PdaGoods> goods(TaskView task) {
        Map<String, Integer> units = new LinkedHashMap<>();
        reissues.find(task.businessKey()).ifPresent(view -> view.lines().stream()
                .filter(line -> !"RESHIPPED".equals(line.state()))
                .forEach(line -> units.merge(line.sku(), line.qty(), Integer::sum)));
        return goods.of(units);
    }
}
