package org.qualoop.cockpit.domain;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qualoop.trace.TraceApi.StockPlace;

/** Where a lot lies: warehouses with most units first, in each its aisles, in each its shelves. */
public record StockMap(long total, List<Warehouse> warehouses) {

    private static final int SHADES = 5;

    /** @param share of all units of the lot, in percent */
    public record Warehouse(String name, long qty, int share, List<Aisle> aisles) {}

    /** Shelves whose names begin alike, up to the last dash or slash. */
    public record Aisle(String name, List<Shelf> shelves) {}

    /** @param shade 1 to 5: units here, against the fullest shelf */
    public record Shelf(String name, StockPlace place, int shade) {}

    public static StockMap of(List<StockPlace> places) {
        long total = places.stream().mapToLong(StockPlace::qty).sum();
        int most = places.stream().mapToInt(StockPlace::qty).max().orElse(0);
        List<Warehouse> warehouses = places.stream()
                .collect(Collectors.groupingBy(StockPlace::warehouse, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> warehouse(entry.getKey(), entry.getValue(), total, most))
                .sorted(Comparator.comparingLong(Warehouse::qty).reversed())
                .toList();
        return new StockMap(total, warehouses);
    }

    private static Warehouse warehouse(String name, List<StockPlace> places, long total, int most) {
        long qty = places.stream().mapToLong(StockPlace::qty).sum();
        List<Aisle> aisles = places.stream()
                .collect(Collectors.groupingBy(place -> aisle(place.location()), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Aisle(
                        entry.getKey(),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(StockPlace::location))
                                .map(place -> shelf(place, entry.getKey(), most))
                                .toList()))
                .toList();
        int share = total <= 0 ? 0 : (int) Math.round(qty * 100.0 / total);
        return new Warehouse(name, qty, share, aisles);
    }

    private static String aisle(String location) {
        int cut = Math.max(location.lastIndexOf('-'), location.lastIndexOf('/'));
        return cut < 1 ? "" : location.substring(0, cut);
    }

    private static Shelf shelf(StockPlace place, String aisle, int most) {
        String name = aisle.isEmpty() ? place.location() : place.location().substring(aisle.length() + 1);
        int shade = most <= 0 ? 1 : Math.max(1, (int) Math.ceil(SHADES * (double) place.qty() / most));
        return new Shelf(name.isEmpty() ? place.location() : name, place, shade);
    }
}
