package org.qualoop.trace;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qualoop.platform.Table;

/**
 * A table that holds one row for each item of a kind, or for each entry of a list in it. A field {@code supplierLotNo}
 * goes to the column {@code supplier_lot_no}, unless another is named behind a colon: {@code at:received_at}.
 */
public final class ItemTable {

    /**
     * A row to be.
     *
     * @param owner the whole item
     * @param seq the entry's place in its list, from 0
     * @param entry the entry, or the item itself
     */
    public record Row(Item owner, int seq, Item entry) {}

    private interface Reader<T> extends BiFunction<Item, String, T> {}

    private final Table<Row> table;
    private final Function<Item, Stream<Row>> rows;

    private ItemTable(Table<Row> table, Function<Item, Stream<Row>> rows) {
        this.table = table;
        this.rows = rows;
    }

    /** A table with one row for each item. */
    public static ItemTable of(String name) {
        return new ItemTable(Table.of(name), item -> Stream.of(new Row(item, 0, item)));
    }

    /** A table with one row for each entry of a list; its first column is the item's key. */
    public static ItemTable lines(String name, String list, String ownerKey) {
        return derived(name, item -> item.list(list), ownerKey);
    }

    /** A table with one row for each of what is derived from an item; its first column is the item's key. */
    public static ItemTable derived(String name, Function<Item, List<Item>> entries, String ownerKey) {
        Function<Item, Stream<Row>> rows = item -> {
            List<Item> list = entries.apply(item);
            return IntStream.range(0, list.size()).mapToObj(i -> new Row(item, i, list.get(i)));
        };
        return new ItemTable(
                Table.<Row>of(name).key(column(ownerKey), row -> row.owner().text(ownerKey)), rows);
    }

    public ItemTable key(String... fields) {
        ItemTable result = this;
        for (String field : fields) {
            result = result.with(
                    result.table.key(column(field), row -> row.entry().text(field(field))));
        }
        return result;
    }

    public ItemTable keyInstant(String field) {
        return with(table.key(column(field), row -> row.entry().instant(field(field))));
    }

    public ItemTable keyInteger(String field) {
        return with(table.key(column(field), row -> row.entry().integer(field(field))));
    }

    /** The entry's place in its list as the column {@code seq} of the key. */
    public ItemTable seq() {
        return with(table.key("seq", Row::seq));
    }

    public ItemTable text(String... fields) {
        return all(Item::text, fields);
    }

    public ItemTable integer(String... fields) {
        return all(Item::integer, fields);
    }

    public ItemTable decimal(String... fields) {
        return all(Item::decimal, fields);
    }

    public ItemTable flag(String... fields) {
        return all(Item::flag, fields);
    }

    public ItemTable instant(String... fields) {
        return all(Item::instant, fields);
    }

    public ItemTable date(String... fields) {
        return all(Item::date, fields);
    }

    /** Two columns, {@code <column>_amount} and {@code <column>_currency}. */
    public ItemTable money(String field) {
        return with(table.money(column(field), row -> row.entry().money(field(field))));
    }

    public ItemTable column(String name, Function<Row, ?> value) {
        return with(table.column(name, value));
    }

    /** The same table without rows for the items that this holds for, such as withdrawn ones. */
    public ItemTable unless(Predicate<Item> gone) {
        return new ItemTable(table, item -> gone.test(item) ? Stream.empty() : rows.apply(item));
    }

    Table<Row> table() {
        return table;
    }

    List<Row> rows(List<Fact> facts) {
        return facts.stream().flatMap(fact -> rows.apply(fact.item())).toList();
    }

    private ItemTable all(Reader<?> reader, String... fields) {
        ItemTable result = this;
        for (String field : fields) {
            result = result.with(result.table.column(column(field), row -> reader.apply(row.entry(), field(field))));
        }
        return result;
    }

    private ItemTable with(Table<Row> changed) {
        return new ItemTable(changed, rows);
    }

    private static String field(String spec) {
        int colon = spec.indexOf(':');
        return colon < 0 ? spec : spec.substring(0, colon);
    }

    private static String column(String spec) {
        int colon = spec.indexOf(':');
        String name = colon < 0 ? spec.replace('.', '_') : spec.substring(colon + 1);
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
