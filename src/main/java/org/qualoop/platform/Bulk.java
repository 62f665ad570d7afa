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
 * Writes many rows with few statements, in the caller's transaction. MyBatis cannot mix batched and plain statements in
 * one transaction, so mass writes go beside it. One statement of many rows takes the driver half the work of a batch.
 */
@Component
public class Bulk {

    private static final int BATCH = 1_000;
    /** Drivers and databases take some ten thousand values in a statement. */
    private static final int VALUES = 8_000;

    private static final int IN_LIST = 500;

    private final JdbcTemplate jdbc;

    public Bulk(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts rows that are not there yet. */
    public <T> void insert(Table<T> table, Collection<T> rows) {
        write("", table, rows);
    }

    /** Inserts rows, or replaces the columns of those whose key is there. */
    public <T> void upsert(Table<T> table, Collection<T> rows) {
        write(table.orReplace(), table, rows);
    }

    /** Inserts rows, or leaves those alone whose key is there. */
    public <T> void insertNew(Table<T> table, Collection<T> rows) {
        write(table.orLeave(), table, rows);
    }

    /** Inserts rows, or adds their numbers to those whose key is there. */
    public <T> void add(Table<T> table, Collection<T> rows) {
        write(table.orAdd(), table, rows);
    }

    /** Like {@link #upsert}, but leaves a row alone whose column {@code newest} is later than the new one's. */
    public <T> void upsertNewest(Table<T> table, String newest, Collection<T> rows) {
        write(table.orReplaceOlder(newest), table, rows);
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
            jdbc.batchUpdate(table.deleteRow(), rows, BATCH, (statement, row) -> bind(statement, 1, table.keys(row)));
        }
    }

    /** Cuts a collection into parts that are short enough for an {@code in} list. */
    public static <T> List<List<T>> parts(Collection<T> all) {
        return parts(all, IN_LIST);
    }

    /** The same with a size of one's own. */
    public static <T> List<List<T>> parts(Collection<T> all, int size) {
        List<T> list = List.copyOf(all);
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += size) {
            parts.add(list.subList(from, Math.min(list.size(), from + size)));
        }
        return parts;
    }

    private <T> void write(String elsewise, Table<T> table, Collection<T> rows) {
        for (List<T> part : parts(rows, VALUES / table.width())) {
            jdbc.update(table.insert(part.size()) + elsewise, statement -> {
                int place = 1;
                for (T row : part) {
                    place = bind(statement, place, table.values(row));
                }
            });
        }
    }

    private static int bind(PreparedStatement statement, int from, List<Object> values) throws SQLException {
        int place = from;
        for (Object value : values) {
            Object stored = stored(value);
            if (stored instanceof String text) {
                statement.setString(place++, text);
            } else {
                statement.setObject(place++, stored);
            }
        }
        return place;
    }

    private static Object stored(Object value) {
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
