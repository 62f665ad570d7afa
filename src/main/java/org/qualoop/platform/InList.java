package org.qualoop.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * Reads the rows of many keys with few statements. Beside MyBatis, which takes ten times as long to write a long list and
 * to make a record of a row: for what every batch of facts asks, mostly in vain.
 */
@Component
public class InList {

    private final JdbcTemplate jdbc;

    public InList(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The rows of all these keys.
     *
     * @param sql with {@code (%s)} where the list of keys goes
     * @param first arguments before the list
     */
    public <T> List<T> read(String sql, Collection<String> keys, RowMapper<T> row, Object... first) {
        List<T> all = new ArrayList<>();
        for (List<String> part : Bulk.parts(keys)) {
            all.addAll(jdbc.query(filled(sql, part), row, arguments(part, first)));
        }
        return all;
    }

    /** Changes the rows of all these keys. */
    public void update(String sql, Collection<String> keys, Object... first) {
        Bulk.parts(keys).forEach(part -> jdbc.update(filled(sql, part), arguments(part, first)));
    }

    private static String filled(String sql, List<String> part) {
        return sql.formatted("?" + ",?".repeat(places(part) - 1));
    }

    private static Object[] arguments(List<String> part, Object... first) {
        List<Object> arguments = new ArrayList<>(List.of(first));
        arguments.addAll(part);
        arguments.addAll(Collections.nCopies(places(part) - part.size(), part.get(0)));
        return arguments.toArray();
    }

    /** Always a power of two, so that drivers and databases meet the same few texts again. */
    private static int places(List<String> part) {
        return Math.max(8, Integer.highestOneBit(part.size() * 2 - 1));
    }

    /** The time in a column, null when there is none. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    /** The number in a column, null when there is none. */
    public static Integer integer(ResultSet row, int column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    /** Those of these keys that a query answers with. */
    public Set<String> present(String sql, Collection<String> keys) {
        return new TreeSet<>(read(sql, keys, (row, n) -> row.getString(1)));
    }
}
