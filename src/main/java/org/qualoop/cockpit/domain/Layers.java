package org.qualoop.cockpit.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A layered drawing (Sugiyama) of a small directed graph: every arrow points to a column further right, and within each
 * column vertices stand near those that they are joined to. An arrow over several columns gets a place of its own in
 * each of them, so that it passes no vertex. An arrow that would close a circle is left out.
 */
final class Layers {

    private static final int SWEEPS = 6;

    record Arrow(String from, String into) {}

    /** @param row from 0, centred in the tallest column, so halves occur */
    record Place(int column, double row) {}

    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<Arrow, List<String>> routes = new LinkedHashMap<>();
    private final Map<String, Set<String>> joined = new HashMap<>();
    private final List<List<String>> layers = new ArrayList<>();

    private Layers() {}

    static Layers of(Collection<String> vertices, Collection<Arrow> arrows) {
        Layers layers = new Layers();
        List<Arrow> kept = withoutCircles(arrows);
        layers.assignColumns(vertices, kept);
        kept.forEach(layers::route);
        layers.order();
        return layers;
    }

    /** Of a vertex, or of a turning point of {@link #route}. */
    Place place(String vertex) {
        int column = columns.get(vertex);
        List<String> layer = layers.get(column);
        return new Place(column, layer.indexOf(vertex) + (rows() - layer.size()) / 2.0);
    }

    /** The arrow's points from its first vertex to its last; empty when it was left out. */
    List<String> route(String from, String into) {
        return routes.getOrDefault(new Arrow(from, into), List.of());
    }

    int columns() {
        return layers.size();
    }

    int rows() {
        return layers.stream().mapToInt(List::size).max().orElse(0);
    }

    private static List<Arrow> withoutCircles(Collection<Arrow> arrows) {
        List<Arrow> kept = new ArrayList<>();
        for (Arrow arrow : arrows) {
            if (!reaches(kept, arrow.into(), arrow.from())) {
                kept.add(arrow);
            }
        }
        return kept;
    }

    private static boolean reaches(List<Arrow> arrows, String from, String goal) {
        Set<String> met = new LinkedHashSet<>(Set.of(from));
        List<String> open = new ArrayList<>(met);
        while (!open.isEmpty()) {
            String here = open.remove(open.size() - 1);
            if (here.equals(goal)) {
                return true;
            }
            arrows.stream()
                    .filter(arrow -> arrow.from().equals(here) && met.add(arrow.into()))
                    .forEach(arrow -> open.add(arrow.into()));
        }
        return false;
    }

    /** As far right of what comes before as need be; what nothing comes before, beside what it leads to. */
    private void assignColumns(Collection<String> vertices, List<Arrow> arrows) {
        vertices.forEach(vertex -> columns.put(vertex, 0));
        for (int i = 0; i < vertices.size(); i++) {
            arrows.forEach(arrow -> columns.merge(arrow.into(), columns.get(arrow.from()) + 1, Math::max));
        }
        Set<String> entered = arrows.stream().map(Arrow::into).collect(Collectors.toSet());
        vertices.stream().filter(vertex -> !entered.contains(vertex)).forEach(vertex -> arrows.stream()
                .filter(arrow -> arrow.from().equals(vertex))
                .mapToInt(arrow -> columns.get(arrow.into()) - 1)
                .min()
                .ifPresent(column -> columns.put(vertex, column)));
    }

    private void route(Arrow arrow) {
        List<String> points = new ArrayList<>(List.of(arrow.from()));
        for (int column = columns.get(arrow.from()) + 1; column < columns.get(arrow.into()); column++) {
            String bend = arrow.from() + "\n" + arrow.into() + "\n" + column;
            columns.put(bend, column);
            points.add(bend);
        }
        points.add(arrow.into());
        routes.put(arrow, points);
        for (int i = 1; i < points.size(); i++) {
            join(points.get(i - 1), points.get(i));
            join(points.get(i), points.get(i - 1));
        }
    }

    private void join(String one, String other) {
        joined.computeIfAbsent(one, vertex -> new LinkedHashSet<>()).add(other);
    }

    private void order() {
        int count =
                columns.values().stream().mapToInt(column -> column + 1).max().orElse(0);
        IntStream.range(0, count).forEach(column -> layers.add(new ArrayList<>()));
        columns.forEach((vertex, column) -> layers.get(column).add(vertex));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 1; i < count; i++) {
                int column = sweep % 2 == 0 ? i : count - 1 - i;
                int beside = sweep % 2 == 0 ? column - 1 : column + 1;
                sort(layers.get(column), layers.get(beside));
            }
        }
    }

    private void sort(List<String> layer, List<String> beside) {
        Map<String, Double> wanted = new HashMap<>();
        for (String vertex : layer) {
            wanted.put(
                    vertex,
                    joined.getOrDefault(vertex, Set.of()).stream()
                            .mapToInt(beside::indexOf)
                            .filter(index -> index >= 0)
                            .average()
                            .orElse(layer.indexOf(vertex)));
        }
        layer.sort(Comparator.comparingDouble(wanted::get));
    }
}
