package org.qualoop.trace.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

class DeliveredAtTest {

    private final String orderNo = "O-" + UUID.randomUUID();
    private final String shipmentNo = "S-" + UUID.randomUUID();
    private final String trackingNo = "SF-" + UUID.randomUUID();

    @BothDatabases
    void anOrderIsDeliveredWithTheLastOfItsParcels(Database database) {
        var rows = database.rows();
        rows.update("insert into trace_shipment_order (order_no, shipment_no) values (?, ?)", orderNo, shipmentNo);
        rows.update(
                "insert into trace_shipment_tracking (tracking_no, shipment_no) values (?, ?)", trackingNo, shipmentNo);
        try (SqlSession session = database.session()) {
            TraceMapper mapper = session.getMapper(TraceMapper.class);
            assertThat(mapper.deliveredAt(orderNo)).isNull();
            for (String event : new String[] {"IN_TRANSIT,05", "DELIVERED,03", "DELIVERED,04"}) {
                rows.update(
                        "insert into trace_tracking_event (tracking_no, occurred_at, code) values (?, ?, ?)",
                        trackingNo,
                        LocalDateTime.parse("2026-11-" + event.split(",")[1] + "T10:00:00"),
                        event.split(",")[0]);
            }
            session.clearCache();
            assertThat(mapper.deliveredAt(orderNo)).isEqualTo(Instant.parse("2026-11-04T10:00:00Z"));
        }
    }
}
