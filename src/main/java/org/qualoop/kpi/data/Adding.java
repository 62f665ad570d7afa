package org.qualoop.kpi.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.kpi.data.RollUps.Total;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Adds rows up by their key. A row is one text, its numbers and then the key, parted by spaces: grouping twenty thousand
 * rows of sixteen numbers takes MySQL as long as reading, sending and adding them like this, and a driver is slow with
 * columns.
 */
class Adding implements RowCallbackHandler {

    private final int numbers;
    private final Map<String, Total> totals = new HashMap<>();

    Adding(int numbers) {
        this.numbers = numbers;
    }

    @Override
    public void processRow(ResultSet found) throws SQLException {
        String row = found.getString(1);
        long[] read = new long[numbers];
        int from = 0;
        for (int i = 0; i < numbers; i++) {
            int end = row.indexOf(' ', from);
            read[i] = Long.parseLong(row, from, end, 10);
            from = end + 1;
        }
        long[] sums = totals.computeIfAbsent(row.substring(from), key -> new Total(key, new long[numbers]))
                .sums();
        for (int i = 0; i < numbers; i++) {
            sums[i] += read[i];
        }
    }

    /** In no order. */
    List<Total> totals() {
        return List.copyOf(totals.values());
    }
}
