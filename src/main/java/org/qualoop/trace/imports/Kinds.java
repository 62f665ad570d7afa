package org.qualoop.trace.imports;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qualoop.platform.Problem;
import org.qualoop.trace.IntakeKind;
import org.qualoop.trace.Schema;
import org.springframework.stereotype.Component;

/** The kinds of facts that a file can hold: all that the intake takes, in the order in which people fill a new system. */
@Component
public class Kinds {

    private static final List<String> ORDER = List.of(
            "suppliers",
            "skus",
            "purchase-orders",
            "receipts",
            "productions",
            "stock",
            "stock-movements",
            "orders",
            "outbounds",
            "shipments",
            "packaging-usages",
            "tracking-events");

    private final Map<String, Schema> schemas = new LinkedHashMap<>();

    Kinds(List<IntakeKind> kinds) {
        kinds.stream()
                .sorted(Comparator.comparing(Kinds::rank).thenComparing(IntakeKind::name))
                .forEach(kind -> schemas.put(kind.name(), kind.schema()));
    }

    private static int rank(IntakeKind kind) {
        int at = ORDER.indexOf(kind.name());
        return at < 0 ? ORDER.size() : at;
    }

    public List<String> names() {
        return List.copyOf(schemas.keySet());
    }

    /** @throws Problem 404 when there is none of that name */
    Schema schema(String kind) {
        Schema schema = schemas.get(kind);
        if (schema == null) {
            throw Problem.notFound("没有这种数据 There is no kind of facts named " + kind);
        }
        return schema;
    }

    /** @throws Problem 404 when there is none of that name */
    public List<Column> columns(String kind) {
        return Column.of(schema(kind));
    }
}
