package org.qualoop.cockpit.domain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qualoop.cockpit.domain.PackagingBoard.Row;

/**
 * A funnel plot: how large each group is (to the right, each step ten times as many) against its share (upwards), the
 * share of all, and the limits of chance. Measures are units of the drawing.
 *
 * @param upper path of the upper limit, {@code lower} of the lower one
 */
public record FunnelChart(
        int width,
        int height,
        List<Dot> dots,
        String upper,
        String lower,
        double center,
        List<Tick> across,
        List<Tick> up) {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 320;
    private static final int LEFT = 56;
    private static final int RIGHT = 16;
    private static final int TOP = 14;
    private static final int BOTTOM = 40;
    private static final int STEPS = 60;
    private static final int UP_TICKS = 4;

    public record Dot(Row row, double x, double y) {}

    /** @param at x or y of the drawing */
    public record Tick(double at, String text) {}

    private record Scale(double lowest, double highest, double most) {

        double x(double orders) {
            double part = (Math.log10(orders) - lowest) / (highest - lowest);
            return round(LEFT + part * (WIDTH - LEFT - RIGHT));
        }

        double y(double share) {
            return round(HEIGHT - BOTTOM - Math.min(1.02, share / most) * (HEIGHT - TOP - BOTTOM));
        }
    }

    /** null when there is nothing to draw. */
    static FunnelChart of(Funnel funnel, List<Row> rows) {
        if (rows.isEmpty()) {
            return null;
        }
        double lowest =
                Math.floor(Math.log10(rows.stream().mapToLong(Row::orders).min().orElse(1)));
        double highest =
                Math.ceil(Math.log10(rows.stream().mapToLong(Row::orders).max().orElse(1) + 1.0));
        double most = rows.stream()
                .mapToDouble(row -> Math.max(row.share(), 1.5 * funnel.center()))
                .max()
                .orElse(0.01);
        Scale scale = new Scale(lowest, Math.max(lowest + 1, highest), nice(Math.max(most * 1.1, 0.001)));
        return new FunnelChart(
                WIDTH,
                HEIGHT,
                rows.stream()
                        .map(row -> new Dot(row, scale.x(row.orders()), scale.y(row.share())))
                        .toList(),
                curve(scale, orders -> funnel.drawn(orders).upper()),
                curve(scale, orders -> funnel.drawn(orders).lower()),
                scale.y(funnel.center()),
                across(scale),
                IntStream.rangeClosed(0, UP_TICKS)
                        .mapToDouble(i -> scale.most() * i / UP_TICKS)
                        .mapToObj(share -> new Tick(scale.y(share), percent(share)))
                        .toList());
    }

    /** In percent, with as many digits as a small share needs. */
    static String percent(double share) {
        double percent = share * 100;
        int digits = percent == 0 || percent >= 10 ? 0 : percent >= 1 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + digits + "f %%", percent);
    }

    private interface Limit {
        double at(long orders);
    }

    private static String curve(Scale scale, Limit limit) {
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(i -> scale.lowest() + (scale.highest() - scale.lowest()) * i / STEPS)
                .map(power -> Math.max(1, Math.round(Math.pow(10, power))))
                .map(orders -> scale.x(orders) + " " + scale.y(limit.at(orders)))
                .collect(Collectors.joining(" L", "M", ""));
    }

    private static List<Tick> across(Scale scale) {
        return Stream.iterate(scale.lowest(), power -> power <= scale.highest(), power -> power + 1)
                .map(power -> new Tick(
                        scale.x(Math.pow(10, power)), String.format(Locale.ROOT, "%,.0f", Math.pow(10, power))))
                .toList();
    }

    /** The next of 1, 2, 4, 5, 8 times a power of ten. */
    private static double nice(double share) {
        double power = Math.pow(10, Math.floor(Math.log10(share)));
        return Stream.of(1, 2, 4, 5, 8, 10)
                .map(factor -> factor * power)
                .filter(candidate -> candidate >= share)
                .findFirst()
                .orElse(share);
    }

    private static double round(double at) {
        return Math.round(at * 10) / 10.0;
    }
}
