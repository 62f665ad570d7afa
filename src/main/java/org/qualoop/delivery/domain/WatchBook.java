package org.qualoop.delivery.domain;

import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qualoop.delivery.Subject;
import org.qualoop.delivery.data.WatchRow;
import org.qualoop.delivery.data.WatchRows;
import org.qualoop.platform.Bulk;
import org.qualoop.platform.Table;
import org.springframework.stereotype.Component;

/** The rows of the watch, many at a time. Who has a row's care is written by {@link CareDesk} alone. */
@Component
class WatchBook {

    private static final Table<WatchRow> TABLE = Table.<WatchRow>of("delivery_watch")
            .key("kind", WatchRow::kind)
            .key("ref", WatchRow::ref)
            .column("order_no", WatchRow::orderNo)
            .column("shipment_no", WatchRow::shipmentNo)
            .column("warehouse", WatchRow::warehouse)
            .column("carrier", WatchRow::carrier)
            .column("region", WatchRow::region)
            .column("status", WatchRow::status)
            .column("since_at", WatchRow::sinceAt)
            .column("promised_at", WatchRow::promisedAt)
            .column("seen", WatchRow::seen)
            .column("due_at", WatchRow::dueAt);

    private final WatchRows rows;
    private final Bulk bulk;

    WatchBook(WatchRows rows, Bulk bulk) {
        this.rows = rows;
        this.bulk = bulk;
    }

    /** By ref, locked until the end of the transaction. */
    Map<String, WatchRow> lock(Subject kind, Collection<String> refs) {
        return rows.lock(kind, new TreeSet<>(refs)).stream()
                .collect(Collectors.toMap(WatchRow::ref, Function.identity()));
    }

    void save(Collection<WatchRow> rows) {
        bulk.upsert(TABLE, rows);
    }

    void delete(Subject kind, Collection<String> refs) {
        rows.delete(kind, refs);
    }
}
