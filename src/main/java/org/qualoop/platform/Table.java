package org.qualoop.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table as the target of mass writes: its columns, and how each is read from a row object. Immutable.
 *
 * @param <T> the row objects
 */
public final class Table<T> {

    private record Column<T>(String name, boolean key, Function<? super T, ?> value) {}

    private final String name;
    private final List<Column<T>> columns;

    private Table(String name, List<Column<T>> columns) {
        this.name = name;
        this.columns = columns;
    }

    public static <T> Table<T> of(String name) {
        return new Table<>(name, List.of());
    }

    /** A column of the primary key. */
    public Table<T> key(String column, Function<? super T, ?> value) {
        return with(new Column<>(column, true, value));
    }

    public Table<T> column(String column, Function<? super T, ?> value) {
        return with(new Column<>(column, false, value));
    }

    /** The two columns {@code <column>_amount} and {@code <column>_currency}. */
    public Table<T> money(String column, Function<? super T, Money> value) {
        return column(column + "_amount", value.andThen(money -> money == null ? null : money.amount()))
                .column(column + "_currency", value.andThen(money -> money == null ? null : money.currency()));
    }

    private Table<T> with(Column<T> column) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(column);
        return new Table<>(name, List.copyOf(more));
    }

    int width() {
        return columns.size();
    }

    String insert(int rows) {
        String row = "(" + join("?", columns) + ")";
        return "insert into %s (%s) values %s"
                .formatted(name, join("%s", columns), row + (", " + row).repeat(rows - 1));
    }

    /** What an insert does with a row whose key is there: replaces its columns. */
    String orReplace() {
        List<Column<T>> others = columns.stream().filter(c -> !c.key()).toList();
        String format = "%1$s = values(%1$s)";
        return " on duplicate key update " + join(format, others.isEmpty() ? columns : others);
    }

    /** Leaves alone the row that is there. */
    String orLeave() {
        return " on duplicate key update %1$s = %1$s".formatted(columns.get(0).name());
    }

    /** Adds to the columns of the row that is there; null counts as nothing. */
    String orAdd() {
        List<Column<T>> sums = columns.stream().filter(c -> !c.key()).toList();
        return " on duplicate key update " + join("%1$s = coalesce(%1$s, 0) + values(%1$s)", sums);
    }

    /** Keeps the row that is there when its column {@code newest} is later; that column is assigned last. */
    String orReplaceOlder(String newest) {
        List<Column<T>> others = columns.stream()
                .filter(c -> !c.key() && !c.name().equals(newest))
                .toList();
        String format = "%1$s = case when values(" + newest + ") >= " + newest + " then values(%1$s) else %1$s end";
        return " on duplicate key update " + join(format, others)
                + ", %1$s = case when values(%1$s) >= %1$s then values(%1$s) else %1$s end".formatted(newest);
    }

    String delete(int keys) {
        return "delete from %s where %s in (%s)".formatted(name, columns.get(0).name(), "?" + ", ?".repeat(keys - 1));
    }

    /** One row by its whole key. */
    String deleteRow() {
        List<Column<T>> keys = columns.stream().filter(Column::key).toList();
        return "delete from %s where %s"
                .formatted(name, keys.stream().map(c -> c.name() + " = ?").collect(Collectors.joining(" and ")));
    }

    List<Object> keys(T row) {
        return columns.stream()
                .filter(Column::key)
                .<Object>map(column -> column.value().apply(row))
                .toList();
    }

    List<Object> values(T row) {
        List<Object> values = new ArrayList<>(columns.size());
        columns.forEach(column -> values.add(column.value().apply(row)));
        return values;
    }

    private String join(String format, List<Column<T>> list) {
        return list.stream().map(c -> format.formatted(c.name())).collect(Collectors.joining(", "));
    }
}
