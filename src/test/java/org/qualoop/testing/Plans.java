package org.qualoop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** How MySQL goes to the rows of the statements that it hears. */
public final class Plans {

    private Plans() {}

    /** Holds when no statement of this work that names the table reads more than a range of one of its indexes. */
    public static void readRangesOf(Database database, String table, Runnable work) {
        JdbcTemplate rows = database.rows();
        List<String> heard = heard(rows, table, work);
        assertThat(heard).isNotEmpty();
        for (String sql : heard) {
            for (Map<String, Object> step : rows.queryForList("explain " + sql)) {
                boolean goesToRows = step.get("table") != null
                        && !String.valueOf(step.get("table")).startsWith("<");
                if (goesToRows) {
                    assertThat(step.get("type"))
                            .as(sql + " " + step)
                            .isIn("system", "const", "eq_ref", "ref", "ref_or_null", "range");
                }
            }
        }
    }

    private static List<String> heard(JdbcTemplate rows, String table, Runnable work) {
        rows.execute("set global log_output = 'TABLE'");
        rows.execute("truncate table mysql.general_log");
        rows.execute("set global general_log = 1");
        try {
            work.run();
        } finally {
            rows.execute("set global general_log = 0");
        }
        return rows
                .queryForList(
                        "select convert(argument using utf8mb4) from mysql.general_log where command_type = 'Query'",
                        String.class)
                .stream()
                .map(String::strip)
                .filter(sql -> sql.startsWith("select") && sql.contains(table))
                .toList();
    }
}
