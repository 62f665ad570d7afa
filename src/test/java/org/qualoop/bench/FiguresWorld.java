package org.qualoop.bench;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills the roll-ups of the figures for a {@link TraceWorld}: see {@code figures.sql}, {@code figure.sql} and {@code figure-spans.sql}. */
final class FiguresWorld {

    private static final int ORDERS_A_DAY = 21_600;
    private static final int DAYS_OF_PAIRS = 35;
    private static final String BOUGHT = "join bench_bought b on b.lot_no = o.lot_no and b.sku = o.sku";
    private static final String CARTON = "join bench_bought b on b.lot_no = o.carton_lot and b.sku = o.carton_sku";
    private static final String MATERIAL = "join bench_material m on m.lot_no = o.lot_no and m.sku = o.sku";

    private record Cell(String of, String join) {}

    private static final Map<String, Cell> CELLS = Map.ofEntries(
            Map.entry("all", new Cell("'*'", "")),
            Map.entry("sku", new Cell("o.sku", "")),
            Map.entry("lot", new Cell("concat(o.lot_no, '|', o.sku)", "")),
            Map.entry("supplier", new Cell("b.supplier", BOUGHT)),
            Map.entry("materialLot", new Cell("m.value", MATERIAL)),
            Map.entry("materialSupplier", new Cell("m.supplier", MATERIAL)),
            Map.entry("packagingLot", new Cell("concat(o.carton_lot, '|', o.carton_sku)", "")),
            Map.entry("packagingSupplier", new Cell("b.supplier", CARTON)),
            Map.entry("channel", new Cell("o.channel", "")),
            Map.entry("warehouse", new Cell("o.warehouse", "")),
            Map.entry("packer", new Cell("o.packer", "")),
            Map.entry("carrier", new Cell("o.carrier", "")));

    private final JdbcTemplate jdbc;

    FiguresWorld(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Once. */
    void fill(long orders) {
        if (!jdbc.queryForList("show tables like 'bench_material'").isEmpty()) {
            return;
        }
        List<String> indexes = Indexes.drop(jdbc, List.of("kpi_sum"));
        TraceWorld.statements("figures.sql").forEach(jdbc::execute);
        long recent = Math.max(0, orders - (long) DAYS_OF_PAIRS * ORDERS_A_DAY);
        CELLS.forEach((dimension, cell) -> {
            insert(dimension, cell, "''", 0);
            if (!List.of("all", "sku", "lot").contains(dimension)) {
                insert(dimension + "+sku", cell, "o.sku", recent);
            }
        });
        for (String span : List.of("8", "64")) {
            TraceWorld.statements("figure-spans.sql").forEach(sql -> jdbc.update(sql.replace("${span}", span)));
        }
        indexes.forEach(jdbc::execute);
        jdbc.queryForList("analyze table kpi_sum");
    }

    private void insert(String dimension, Cell cell, String sku, long from) {
        TraceWorld.statements("figure.sql")
                .forEach(sql -> jdbc.update(sql.replace("${dimension}", dimension)
                        .replace("${cell}", cell.of())
                        .replace("${join}", cell.join())
                        .replace("${sku}", sku)
                        .replace("${from}", String.valueOf(from))));
    }
}
