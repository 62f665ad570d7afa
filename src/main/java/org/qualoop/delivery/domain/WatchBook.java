package org.qualoop.delivery.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.qualoop.delivery.Subject;
import org.qualoop.delivery.data.WatchMapper;
import org.qualoop.delivery.data.WatchRow;
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

    private final WatchMapper mapper;
    private final Bulk bulk;

    WatchBook(WatchMapper mapper, Bulk bulk) {
        this.mapper = mapper;
        this.bulk = bulk;
    }

    /** By ref, locked until the end of the transaction. */
    Map<String, WatchRow> lock(Subject kind, Collection<String> refs) {
        Map<String, WatchRow> rows = new HashMap<>();
        for (List<String> part : Bulk.parts(new TreeSet<>(refs))) {
            mapper.lock(kind, part).forEach(row -> rows.put(row.ref(), row));
        }
        return rows;
    }

    void save(Collection<WatchRow> rows) {
        bulk.upsert(TABLE, rows);
    }

    void delete(Subject kind, Collection<String> refs) {
        Bulk.parts(refs).forEach(part -> mapper.delete(kind, part));
    }
}
