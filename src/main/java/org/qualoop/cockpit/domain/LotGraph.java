package org.qualoop.cockpit.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A lot and its kin, drawn: boxes joined by arrows from what went in to what came out. Measures are units of the
 * drawing, one of them a pixel.
 */
public record LotGraph(int width, int height, List<Box> boxes, List<Line> lines) {

    private static final int BOX_WIDTH = 176;
    private static final int BOX_HEIGHT = 54;
    private static final int COLUMN = BOX_WIDTH + 46;
    private static final int ROW = BOX_HEIGHT + 16;
    private static final int MARGIN = 4;
    /** As wide as this many Chinese characters. */
    private static final int SMALL_FITS = 13;

    private static final int STRONG_FITS = 11;

    /**
     * One vertex to draw.
     *
     * @param kind {@code here}, {@code lot}, {@code held}, {@code purchase}, {@code orders} or {@code more}
     * @param url null when there is no page behind it
     */
    record Vertex(String id, String kind, String url, String small, String strong) {}

    /** A box; {@code title} is all of its text, which the box itself may cut. */
    public record Box(String kind, String url, String title, String small, String strong, int x, int y) {}

    /** @param path of an SVG path */
    public record Line(String path) {}

    static LotGraph of(List<Vertex> vertices, List<Layers.Arrow> arrows) {
        Layers layers = Layers.of(vertices.stream().map(Vertex::id).toList(), arrows);
        Map<String, Vertex> byId = vertices.stream().collect(Collectors.toMap(Vertex::id, Function.identity()));
        List<Line> lines = arrows.stream()
                .map(arrow -> layers.route(arrow.from(), arrow.into()))
                .filter(route -> !route.isEmpty())
                .map(route -> new Line(path(layers, route, byId)))
                .toList();
        return new LotGraph(
                layers.columns() * COLUMN - (COLUMN - BOX_WIDTH) + 2 * MARGIN,
                layers.rows() * ROW - (ROW - BOX_HEIGHT) + 2 * MARGIN,
                vertices.stream()
                        .map(vertex -> box(vertex, layers.place(vertex.id())))
                        .toList(),
                lines);
    }

    private static Box box(Vertex vertex, Layers.Place place) {
        return new Box(
                vertex.kind(),
                vertex.url(),
                vertex.small() + " " + vertex.strong(),
                cut(vertex.small(), SMALL_FITS),
                cut(vertex.strong(), STRONG_FITS),
                x(place),
                y(place));
    }

    /** From the right side of the first box to the left side of the last, level where it enters and leaves. */
    private static String path(Layers layers, List<String> route, Map<String, Vertex> byId) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < route.size(); i++) {
            Layers.Place place = layers.place(route.get(i));
            int middle = y(place) + BOX_HEIGHT / 2;
            int left = x(place);
            if (i > 0) {
                int before = x(layers.place(route.get(i - 1))) + BOX_WIDTH;
                int half = (before + left) / 2;
                int from = y(layers.place(route.get(i - 1))) + BOX_HEIGHT / 2;
                parts.add(String.format(Locale.ROOT, "C%d %d %d %d %d %d", half, from, half, middle, left, middle));
            }
            boolean bend = !byId.containsKey(route.get(i));
            if (i == 0) {
                parts.add("M" + (left + BOX_WIDTH) + " " + middle);
            } else if (bend) {
                parts.add("H" + (left + BOX_WIDTH));
            }
        }
        return String.join(" ", parts);
    }

    private static int x(Layers.Place place) {
        return MARGIN + place.column() * COLUMN;
    }

    private static int y(Layers.Place place) {
        return MARGIN + (int) Math.round(place.row() * ROW);
    }

    private static String cut(String text, int fits) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += text.charAt(i) > 0x2e7f ? 1 : 0.56;
            if (width > fits) {
                return text.substring(0, Math.max(0, i - 1)) + "…";
            }
        }
        return text;
    }
}
