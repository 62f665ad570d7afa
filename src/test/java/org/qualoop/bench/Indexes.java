package org.qualoop.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes the secondary indexes off a table before a mass load: built afterwards they cost a sort, not a search a row. */
final class Indexes {

    private static final String OF_TABLE = """
            select index_name as name, group_concat(column_name, if(collation = 'D', ' desc', '')
              order by seq_in_index separator ', ') as cols
            from information_schema.statistics
            where table_schema = database() and table_name = ? and non_unique = 1
            group by index_name order by index_name""";

    private Indexes() {}

    /** Drops them and returns the statements that make them again. */
    static List<String> drop(JdbcTemplate jdbc, List<String> tables) {
        List<String> again = new ArrayList<>();
        for (String table : tables) {
            List<Map<String, Object>> indexes = jdbc.queryForList(OF_TABLE, table);
            if (!indexes.isEmpty()) {
                jdbc.execute("alter table " + table + list(indexes, " drop index %s"));
                again.add("alter table " + table + list(indexes, " add index %s (%s)"));
            }
        }
        return again;
    }

    private static String list(List<Map<String, Object>> indexes, String each) {
        return indexes.stream()
                .map(index -> each.formatted(index.get("name"), index.get("cols")))
                .collect(Collectors.joining(","));
    }
}
