package org.qualoop.trace.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qualoop.trace.LotId;
import org.qualoop.trace.data.LotMapper.EdgeRow;

/** Which lot went into which by which production; refuses what would close a circle. */
final class DescentGraph {

    private record Step(String productionNo, LotId input, LotId output) {}

    private final Map<LotId, Set<Step>> from = new HashMap<>();
    private final Map<String, Set<Step>> of = new HashMap<>();

    void add(EdgeRow edge) {
        add(new Step(
                edge.productionNo(),
                new LotId(edge.inputSku(), edge.inputLotNo()),
                new LotId(edge.outputSku(), edge.outputLotNo())));
    }

    /**
     * Puts the steps of a production in the place of those that it had.
     *
     * @return the circle that this would close, from the input at fault through the output back to that input; then
     *     nothing was changed. Empty when there is none.
     */
    List<LotId> replace(String productionNo, Collection<LotId> inputs, LotId output) {
        Set<Step> before = Set.copyOf(of.getOrDefault(productionNo, Set.of()));
        before.forEach(this::remove);
        List<LotId> circle = way(output, Set.copyOf(inputs));
        if (circle.isEmpty()) {
            inputs.forEach(input -> add(new Step(productionNo, input, output)));
        } else {
            before.forEach(this::add);
            circle.add(0, circle.get(circle.size() - 1));
        }
        return circle;
    }

    static String text(List<LotId> way) {
        return way.stream().map(lot -> lot.sku() + " " + lot.lotNo()).collect(Collectors.joining(" → "));
    }

    /** A shortest way from a lot to one of these. */
    private List<LotId> way(LotId start, Set<LotId> ends) {
        Map<LotId, LotId> cameFrom = new HashMap<>();
        Deque<LotId> open = new ArrayDeque<>(List.of(start));
        Set<LotId> met = new HashSet<>(Set.of(start));
        while (!open.isEmpty()) {
            LotId lot = open.remove();
            if (ends.contains(lot)) {
                return back(lot, cameFrom);
            }
            for (Step step : from.getOrDefault(lot, Set.of())) {
                if (met.add(step.output())) {
                    cameFrom.put(step.output(), lot);
                    open.add(step.output());
                }
            }
        }
        return List.of();
    }

    private static List<LotId> back(LotId end, Map<LotId, LotId> cameFrom) {
        List<LotId> way = new ArrayList<>();
        for (LotId lot = end; lot != null; lot = cameFrom.get(lot)) {
            way.add(0, lot);
        }
        return way;
    }

    private void add(Step step) {
        from.computeIfAbsent(step.input(), lot -> new HashSet<>()).add(step);
        of.computeIfAbsent(step.productionNo(), no -> new HashSet<>()).add(step);
    }

    private void remove(Step step) {
        from.get(step.input()).remove(step);
        of.get(step.productionNo()).remove(step);
    }
}
