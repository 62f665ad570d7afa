package org.qualoop.kpi.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qualoop.kpi.Kpi;
import org.qualoop.kpi.data.Spans.Range;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Table;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code kpi_sum}. By plain JDBC, because a split reads thousands of rows of many columns and MyBatis takes
 * ten times as long for each. Sums are exact below 2⁵³ ten-thousandths.
 */
@Component
public class RollUps {

    /** MySQL weighs that many ranges one by one before it takes statistics for them. */
    private static final int SKUS = 150;

    private final JdbcTemplate jdbc;
    private final Bulk bulk;

    public RollUps(JdbcTemplate jdbc, Bulk bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /**
     * One row of the table.
     *
     * @param sku empty when the cell is not narrowed to one
     * @param sums as in {@link Total}; all figures
     */
    public record Row(String dimension, String sku, Range at, String cell, long[] sums) {}

    /**
     * Sums in ten-thousandths.
     *
     * @param key what they were told apart by
     * @param sums above and under the line of each figure that was asked for, in that order
     */
    public record Total(String key, long[] sums) {}

    /** Which cells: {@code sku} or {@code cell} is null for every one. */
    public record Place(String dimension, String sku, String cell) {}

    /** Adds these to what is there. Only columns that change are written. */
    public void add(Collection<Row> rows) {
        Map<String, List<Row>> byColumns = new TreeMap<>();
        rows.forEach(row -> byColumns
                .computeIfAbsent(touched(row), columns -> new ArrayList<>())
                .add(row));
        byColumns.forEach((columns, some) -> {
            if (!columns.isEmpty()) {
                bulk.add(table(some.get(0)), some);
            }
        });
    }

    private static String touched(Row row) {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < row.sums().length; i++) {
            if (row.sums()[i] != 0) {
                columns.append((char) ('a' + i));
            }
        }
        return columns.toString();
    }

    private static Table<Row> table(Row like) {
        Table<Row> table = Table.<Row>of("kpi_sum")
                .key("dimension", Row::dimension)
                .key("sku", Row::sku)
                .key("span", row -> row.at().span())
                .key("first_day", row -> row.at().first())
                .key("cell", Row::cell);
        List<String> columns = columns(List.of(Kpi.values()));
        for (int i = 0; i < columns.size(); i++) {
            int its = i;
            if (like.sums()[i] != 0) {
                table = table.column(columns.get(i), row -> row.sums()[its]);
            }
        }
        return table;
    }

    /** The cells of a dimension, or the SKUs of a cell, in no order. */
    public List<Total> split(List<Kpi> kpis, Place place, List<Range> ranges) {
        String row = columns(kpis).stream().map("coalesce(%s, 0)"::formatted).collect(Collectors.joining(", "));
        String sql = "select concat_ws(' ', %s, %s) from kpi_sum where %s"
                .formatted(row, place.cell() == null ? "cell" : "sku", where(place, ranges));
        Adding adding = new Adding(2 * kpis.size());
        jdbc.query(sql, adding, values(place, ranges));
        return adding.totals();
    }

    /** A cell within a SKU. */
    public record Pair(String cell, String sku, long[] sums) {

        /** Written as {@link #pairs} has it told. */
        private static Pair of(Total total) {
            int length = total.key().indexOf(' ');
            int end = length + 1 + Integer.parseInt(total.key(), 0, length, 10);
            return new Pair(total.key().substring(length + 1, end), total.key().substring(end + 1), total.sums());
        }
    }

    /**
     * All cells within these SKUs, in no order. A SKU's days lie side by side in the key; its cells, asked one by one,
     * would be looked up row by row.
     */
    public List<Pair> pairs(Kpi kpi, String dimension, Collection<String> skus, LocalDate from, LocalDate to) {
        Adding adding = new Adding(2);
        for (List<String> some : Bulk.parts(skus, SKUS)) {
            String sql = "select concat_ws(' ', coalesce(%s, 0), coalesce(%s, 0), char_length(cell), cell, sku)"
                            .formatted(column(kpi, true), column(kpi, false))
                    + " from kpi_sum where dimension = ? and span = 1 and first_day between ? and ? and sku in (?"
                    + ", ?".repeat(some.size() - 1) + ")";
            List<Object> values = new ArrayList<>(List.of(dimension, from, to));
            values.addAll(some);
            jdbc.query(sql, adding, values.toArray());
        }
        return adding.totals().stream().map(Pair::of).toList();
    }

    /** All of one cell. */
    public Total total(List<Kpi> kpis, Place place, List<Range> ranges) {
        return ask(kpis, "select '', " + sums(kpis) + " from kpi_sum where " + where(place, ranges), place, ranges)
                .get(0);
    }

    /** Day by day, oldest first; the key is the day. */
    public List<Total> series(List<Kpi> kpis, Place place, LocalDate from, LocalDate to) {
        List<Range> days = Spans.days(from, to);
        return ask(
                kpis,
                "select first_day, " + String.join(", ", columns(kpis)) + " from kpi_sum where " + where(place, days)
                        + " order by first_day",
                place,
                days);
    }

    private List<Total> ask(List<Kpi> kpis, String sql, Place place, List<Range> ranges) {
        return jdbc.query(sql, (row, number) -> total(row, 2 * kpis.size()), values(place, ranges));
    }

    private static Object[] values(Place place, List<Range> ranges) {
        List<Object> values = new ArrayList<>(List.of(place.dimension()));
        if (place.cell() != null) {
            values.add(place.cell());
        }
        if (place.sku() != null) {
            values.add(place.sku());
        }
        ranges.forEach(range -> values.addAll(List.of(range.span(), range.first(), range.last())));
        return values.toArray();
    }

    private static Total total(ResultSet row, int columns) throws SQLException {
        long[] sums = new long[columns];
        for (int i = 0; i < columns; i++) {
            sums[i] = Math.round(row.getDouble(i + 2));
        }
        return new Total(row.getString(1), sums);
    }

    private static String where(Place place, List<Range> ranges) {
        String when = ranges.stream()
                .map(range -> "span = ? and first_day between ? and ?")
                .collect(Collectors.joining(" or "));
        return "dimension = ?" + (place.cell() == null ? "" : " and cell = ?")
                + (place.sku() == null ? "" : " and sku = ?") + " and (" + when + ")";
    }

    /** As doubles, because MySQL adds whole numbers as decimals, which takes five times as long. */
    private static String sums(List<Kpi> kpis) {
        return columns(kpis).stream().map("sum(%s * 1e0)"::formatted).collect(Collectors.joining(", "));
    }

    private static List<String> columns(List<Kpi> kpis) {
        return kpis.stream()
                .flatMap(kpi -> IntStream.range(0, 2).mapToObj(i -> column(kpi, i == 0)))
                .toList();
    }

    /** The column of a figure, above or under the line. */
    public static String column(Kpi kpi, boolean above) {
        return kpi.key().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT) + (above ? "_above" : "_under");
    }
}
