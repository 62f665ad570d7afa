package org.qualoop.cockpit.pda.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.qualoop.platform.TaskView;
import org.qualoop.rma.ReturnView;
import org.qualoop.rma.RmaApi;
import org.springframework.stereotype.Component;

/** Inspecting what came back: lot, grade and cause of each line of its own. */
@Component
class InspectReturnScript implements PdaScript {

    private static final List<String> OF_A_LINE = List.of("lotNo", "grade", "cause", "defectCode");

    private final RmaApi returns;
    private final SopSteps sops;

    InspectReturnScript(RmaApi returns, SopSteps sops) {
        this.returns = returns;
        this.sops = sops;
    }

    @Override
    public String taskKey() {
        return "inspectReturn";
    }

    @Override
    public List<PdaStep> steps(TaskView task, List<PdaStep> sop) {
        Optional<ReturnView> view = returns.find(task.businessKey());
        List<ReturnView.Line> lines = view.map(ReturnView::lines).orElse(List.of());
        List<PdaStep> steps = new ArrayList<>();
        if (lines.size() < 2) {
            steps.addAll(sop);
        } else {
            sop.stream().filter(step -> !OF_A_LINE.contains(step.id())).forEach(steps::add);
            lines.forEach(line -> sop.stream()
                    .filter(step -> OF_A_LINE.contains(step.id()))
                    .map(step -> step.ofLine(line.orderLineNo(), name(line)))
                    .forEach(steps::add));
        }
        if (view.isPresent() && !view.get().giftsDue().isEmpty()) {
            steps.add(sops.tick("giftsReturned"));
        }
        return steps;
    }

    private static String name(ReturnView.Line line) {
        return line.orderLineNo() + ". " + Objects.requireNonNullElse(line.name(), Objects.toString(line.sku(), "?"))
                + " × " + line.qty();
    }

    /** The gate asks for the values by their own names; those of the first line that has them stand for it. */
    @Override
    public void complete(TaskView task, Map<String, Object> values) {
        for (String name : OF_A_LINE) {
            Set.copyOf(values.keySet()).stream()
                    .filter(key -> key.matches(name + "_\\d+"))
                    .min((one, other) -> Integer.compare(lineNo(one), lineNo(other)))
                    .ifPresent(first -> values.putIfAbsent(name, values.get(first)));
        }
        boolean faultOfAnotherLine = values.containsKey("defectCode") && !"PRODUCT_FAULT".equals(values.get("cause"));
        if (faultOfAnotherLine) {
            values.remove("defectCode");
        }
    }

    private static int lineNo(String key) {
        return Integer.parseInt(key.substring(key.lastIndexOf('_') + 1));
    }
}
