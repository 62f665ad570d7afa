package org.qualoop.trace.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.qualoop.trace.Receiving.OrderedGoods;

class ReceivingMapperTest {

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String poNo = "PO-" + run;

    @BothDatabases
    void aPurchaseOrderTellsWhatWasOrderedAndWhatHasCome(Database database) {
        database.rows().update("insert into trace_purchase_order values (?, 'S1', '2026-11-01 00:00:00')", poNo);
        for (int line = 1; line <= 3; line++) {
            database.rows()
                    .update(
                            "insert into trace_purchase_order_line (po_no, line_no, sku, qty) values (?, ?, ?, 10)",
                            poNo,
                            line,
                            line == 3 ? "B" : "A");
        }
        database.rows()
                .update("insert into trace_receipt values (?, ?, '2026-11-02 00:00:00', 'W1', 'op')", "R-" + run, poNo);
        database.rows()
                .update(
                        "insert into trace_receipt_line (receipt_no, line_no, sku, lot_no, qty) values (?, 1, 'A', 'L', 7)",
                        "R-" + run);
        try (SqlSession session = database.session()) {
            ReceivingMapper receiving = session.getMapper(ReceivingMapper.class);

            assertThat(receiving.ordered(poNo))
                    .containsExactly(
                            new OrderedGoods(poNo, "S1", "A", 20, 7), new OrderedGoods(poNo, "S1", "B", 10, 0));
            assertThat(receiving.ordered("nope")).isEmpty();
        }
    }
}
