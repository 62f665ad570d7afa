package org.qualoop.cockpit.domain;

import java.util.ArrayList;
import java.util.List;
import org.qualoop.trace.LotTraces.Summary;

/**
 * A lot's mass balance as a waterfall: what came in adds up, what lies in stock and what went out takes away, and what
 * is left is not accounted for.
 */
public record Balance(List<Step> steps, long unaccounted) {

    private static final int WIDTH = 100;

    /**
     * A bar of the waterfall.
     *
     * @param name message key after {@code lot.}
     * @param units signed: what came in is positive
     * @param x where the bar begins, in percent of the whole
     * @param width in percent; at least 1, so that it is seen
     * @param tone {@code in}, {@code stock}, {@code out} or {@code lost}
     */
    public record Step(String name, long units, double x, double width, String tone) {}

    private record Flow(String name, long units, String tone) {}

    public static Balance of(Summary sum) {
        List<Flow> flows = List.of(
                new Flow("received", sum.received(), "in"),
                new Flow("produced", sum.produced(), "in"),
                new Flow("producedElsewhere", -sum.producedElsewhere(), "out"),
                new Flow("returned", sum.returned(), "in"),
                new Flow("adjusted", sum.adjusted(), "in"),
                new Flow("inStock", -sum.inStock(), "stock"),
                new Flow("shipped", -sum.shipped(), "out"),
                new Flow("consumed", -sum.consumed(), "out"),
                new Flow("sampled", -sum.sampled(), "out"),
                new Flow("scrapped", -sum.scrapped(), "out"),
                new Flow("returnedToVendor", -sum.returnedToVendor(), "out"));
        return new Balance(steps(flows, sum.unaccounted()), sum.unaccounted());
    }

    private static List<Step> steps(List<Flow> flows, long unaccounted) {
        long lowest = 0;
        long highest = 1;
        long level = 0;
        for (Flow flow : flows) {
            level += flow.units();
            lowest = Math.min(lowest, level);
            highest = Math.max(highest, level);
        }
        double unit = (double) WIDTH / (highest - lowest);
        List<Step> steps = new ArrayList<>();
        level = 0;
        for (Flow flow : flows) {
            if (flow.units() != 0) {
                steps.add(step(flow, Math.min(level, level + flow.units()) - lowest, unit));
            }
            level += flow.units();
        }
        steps.add(step(new Flow("unaccounted", unaccounted, "lost"), Math.min(0, unaccounted) - lowest, unit));
        return steps;
    }

    private static Step step(Flow flow, long from, double unit) {
        double width = flow.units() == 0 ? 0 : Math.max(1, Math.abs(flow.units()) * unit);
        return new Step(flow.name(), flow.units(), Math.min(WIDTH - width, from * unit), width, flow.tone());
    }
}
