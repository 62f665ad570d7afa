package org.qualoop.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes many rows as JDBC batches, in the caller's transaction. MyBatis cannot mix batched and plain statements in one
 * transaction, so mass writes go beside it.
 */
@Component
public class Bulk {

    private static final int BATCH = 1_000;
    private static final int IN_LIST = 500;

    private final JdbcTemplate jdbc;

    public Bulk(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts rows that are not there yet. */
    public <T> void insert(Table<T> table, Collection<T> rows) {
        write(table.insert(), table, rows);
    }

    /** Inserts rows, or replaces the columns of those whose key is there. */
    public <T> void upsert(Table<T> table, Collection<T> rows) {
        write(table.upsert(), table, rows);
    }

    /** Inserts rows, or leaves those alone whose key is there. */
    public <T> void insertNew(Table<T> table, Collection<T> rows) {
        write(table.insertNew(), table, rows);
    }

    /** Inserts rows, or adds their numbers to those whose key is there. */
    public <T> void add(Table<T> table, Collection<T> rows) {
        write(table.insertOrAdd(), table, rows);
    }

    /** Like {@link #upsert}, but leaves a row alone whose column {@code newest} is later than the new one's. */
    public <T> void upsertNewest(Table<T> table, String newest, Collection<T> rows) {
        write(table.upsertNewest(newest), table, rows);
    }

    /** Deletes the rows whose first column is one of these. */
    public void delete(Table<?> table, Collection<String> keys) {
        for (List<String> part : parts(keys)) {
            jdbc.update(table.delete(part.size()), part.toArray());
        }
    }

    /** Deletes the rows with these keys. */
    public <T> void deleteRows(Table<T> table, Collection<T> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(table.deleteRow(), rows, BATCH, (statement, row) -> bind(statement, table.keys(row)));
        }
    }

    /** Cuts a collection into parts that are short enough for an {@code in} list. */
    public static <T> List<List<T>> parts(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += IN_LIST) {
            parts.add(list.subList(from, Math.min(list.size(), from + IN_LIST)));
        }
        return parts;
    }

    private <T> void write(String sql, Table<T> table, Collection<T> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows, BATCH, (statement, row) -> bind(statement, table.values(row)));
        }
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, stored(values.get(i)));
        }
    }

    private static Object stored(Object value) {
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
