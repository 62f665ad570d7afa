package org.qualoop.delivery.data;

import static org.qualoop.platform.InList.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.qualoop.delivery.Subject;
import org.qualoop.platform.InList;
import org.springframework.stereotype.Component;

/** Many rows of {@code delivery_watch} at a time. */
@Component
public class WatchRows {

    private static final String LOCK =
            "select kind, ref, order_no, shipment_no, warehouse, carrier, region, status, since_at, promised_at, seen,"
                    + " due_at, care_no from delivery_watch where kind = ? and ref in (%s) order by ref for update";
    private static final String DELETE = "delete from delivery_watch where kind = ? and ref in (%s)";

    private final InList lists;

    WatchRows(InList lists) {
        this.lists = lists;
    }

    /** The rows of these orders or parcels, locked until the end of the transaction. */
    public List<WatchRow> lock(Subject kind, Collection<String> refs) {
        return lists.read(LOCK, refs, (row, n) -> row(row), kind.name());
    }

    public void delete(Subject kind, Collection<String> refs) {
        lists.update(DELETE, refs, kind.name());
    }

    private static WatchRow row(ResultSet row) throws SQLException {
        return new WatchRow(
                Subject.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                instant(row, 9),
                instant(row, 10),
                row.getString(11),
                instant(row, 12),
                row.getString(13));
    }
}
