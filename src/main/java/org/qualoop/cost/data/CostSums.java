package org.qualoop.cost.data;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qualoop.cost.data.EntryMapper.CubeRow;
import org.qualoop.cost.data.EntryMapper.SumRow;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Table;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * The ledger summed by day and month. Every answer is the sums and the lines that are not in them yet, read by one
 * statement: exact to the cent, whatever waits. By plain JDBC, because a quarter has tens of thousands of rows.
 */
@Component
public class CostSums {

    private final JdbcTemplate jdbc;
    private final Bulk bulk;

    public CostSums(JdbcTemplate jdbc, Bulk bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** A row of a table of sums. */
    private record Row(boolean monthly, LocalDate first, String currency, List<String> keys, Amounts amounts) {

        List<Object> key() {
            return List.of(monthly, first, currency, keys);
        }

        Row plus(Row other) {
            return new Row(monthly, first, currency, keys, amounts.plus(other.amounts));
        }

        Row ofMonth() {
            return new Row(true, first.withDayOfMonth(1), currency, keys, amounts);
        }
    }

    private record Amounts(BigDecimal cashOut, BigDecimal loss, long entries) {

        Amounts plus(Amounts other) {
            return new Amounts(cashOut.add(other.cashOut), loss.add(other.loss), entries + other.entries);
        }
    }

    /** By category, kind, stage, basis, series and month. */
    public List<CubeRow> kinds(Days days) {
        String month = "substring(cast(first_day as char(10)), 1, 7)";
        return ask(
                Cut.KIND,
                days,
                "category, kind, stage, basis, series, " + month,
                (row, n) -> new CubeRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        null,
                        null,
                        null,
                        row.getString(7),
                        row.getBigDecimal(8),
                        row.getBigDecimal(9),
                        row.getLong(10)));
    }

    /** By supplier, SKU and lot. */
    public List<CubeRow> goods(Days days) {
        return ask(
                Cut.GOODS,
                days,
                "supplier_code, sku, lot_no",
                (row, n) -> new CubeRow(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        some(row.getString(1)),
                        some(row.getString(2)),
                        some(row.getString(3)),
                        row.getString(4),
                        row.getBigDecimal(5),
                        row.getBigDecimal(6),
                        row.getLong(7)));
    }

    public List<SumRow> categories(Days days) {
        return ask(Cut.KIND, days, "category", CostSums::sum);
    }

    /** Null is what nobody answers for yet. */
    public List<SumRow> parties(Days days) {
        return ask(Cut.PARTY, days, "party", CostSums::sum);
    }

    private static SumRow sum(ResultSet row, int number) throws SQLException {
        return new SumRow(
                some(row.getString(1)),
                null,
                row.getString(2),
                row.getBigDecimal(3),
                row.getBigDecimal(4),
                row.getLong(5));
    }

    private static String some(String text) {
        return text.isEmpty() ? null : text;
    }

    private <T> List<T> ask(Cut cut, Days days, String by, RowMapper<T> reader) {
        String waiting = cut.lines("join cost_unsummed u on u.entry_id = e.id where e.at >= ? and e.at < ?");
        String sql = """
                select %1$s, currency, sum(cash_out), sum(loss), sum(entries)
                from (%2$s where %3$s union all %4$s) x group by %1$s, currency order by %1$s, currency""".formatted(by, cut.sums(), days.where(), waiting);
        return jdbc.query(sql, reader, days.values());
    }

    /** Whether a line is not in the sums yet. */
    public boolean waits() {
        return !jdbc.queryForList("select entry_id from cost_unsummed limit 1").isEmpty();
    }

    /**
     * Adds lines to the sums, in the caller's transaction, which holds up other callers until its end.
     *
     * @return how many
     */
    public int fold(int most) {
        jdbc.queryForList("select id from cost_sum_lock for update");
        List<Long> lines =
                jdbc.queryForList("select entry_id from cost_unsummed order by entry_id limit " + most, Long.class);
        if (!lines.isEmpty()) {
            String in = "in (" + String.join(", ", Collections.nCopies(lines.size(), "?")) + ")";
            Cut.ALL.forEach(cut -> add(cut, jdbc.query(cut.lines("where e.id " + in), row(cut), lines.toArray())));
            jdbc.update("delete from cost_unsummed where entry_id " + in, lines.toArray());
        }
        return lines.size();
    }

    private static RowMapper<Row> row(Cut cut) {
        return (row, number) -> {
            List<String> keys = new ArrayList<>();
            for (String key : cut.keys()) {
                keys.add(row.getString(key));
            }
            return new Row(
                    false,
                    LocalDate.parse(row.getString("first_day")),
                    row.getString("currency"),
                    keys,
                    new Amounts(row.getBigDecimal("cash_out"), row.getBigDecimal("loss"), 1));
        };
    }

    private void add(Cut cut, List<Row> lines) {
        Map<List<Object>, Row> sums = new HashMap<>();
        lines.stream()
                .flatMap(line -> Stream.of(line, line.ofMonth()))
                .forEach(line -> sums.merge(line.key(), line, Row::plus));
        Table<Row> table = Table.<Row>of(cut.table())
                .key("monthly", Row::monthly)
                .key("first_day", Row::first)
                .key("currency", Row::currency);
        for (int k = 0; k < cut.keys().size(); k++) {
            int its = k;
            table = table.key(cut.keys().get(k), row -> row.keys().get(its));
        }
        table = table.column("cash_out", row -> row.amounts().cashOut())
                .column("loss", row -> row.amounts().loss())
                .column("entries", row -> row.amounts().entries());
        bulk.add(table, sums.values().stream().collect(Collectors.toList()));
    }
}
