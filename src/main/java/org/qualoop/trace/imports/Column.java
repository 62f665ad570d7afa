package org.qualoop.trace.imports;

import java.util.ArrayList;
import java.util.List;
import org.qualoop.trace.Field;
import org.qualoop.trace.Field.Kind;
import org.qualoop.trace.Schema;

/**
 * One column of a table that holds items of a kind. A list of objects takes several rows, a value with a currency two
 * columns.
 *
 * @param path dotted path in the item, without places in lists: {@code lines.unitPrice.amount}
 * @param list the list of objects that it belongs to, null when it stands once in an item
 * @param kind what its values look like; the two columns of an amount are TEXT
 * @param choices the values that a CHOICE allows
 * @param needed whether a file can be read without it
 * @param money whether it is one of the two columns of an amount
 */
public record Column(String path, String list, Kind kind, List<String> choices, boolean needed, boolean money) {

    static List<Column> of(Schema schema) {
        List<Column> columns = new ArrayList<>();
        add(columns, schema.fields(), "", null, true);
        return List.copyOf(columns);
    }

    private static void add(List<Column> to, List<Field> fields, String prefix, String list, boolean needed) {
        for (Field field : fields) {
            String path = prefix + field.name();
            boolean must = needed && !field.isOptional();
            switch (field.shape().kind()) {
                case OBJECT -> add(to, field.shape().fields(), path + '.', list, must);
                case LIST -> add(to, field.shape().fields(), path + '.', path, must);
                case MONEY -> {
                    to.add(new Column(path + ".amount", list, Kind.TEXT, List.of(), must, true));
                    to.add(new Column(path + ".currency", list, Kind.TEXT, List.of(), must, true));
                }
                default ->
                    to.add(new Column(
                            path, list, field.shape().kind(), field.shape().choices(), must, false));
            }
        }
    }

    /** Its path within an entry of its list, or within the item. */
    String inner() {
        return list == null ? path : path.substring(list.length() + 1);
    }

    boolean amount() {
        return money && path.endsWith(".amount");
    }
}
