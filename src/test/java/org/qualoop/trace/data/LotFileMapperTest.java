package org.qualoop.trace.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;
import org.qualoop.trace.LotFiles.Movement;
import org.qualoop.trace.LotFiles.PurchaseLine;
import org.qualoop.trace.LotFiles.PurchaseReceipt;
import org.qualoop.trace.LotFiles.StoredLot;
import org.qualoop.trace.data.FinderMapper.HitRow;

class LotFileMapperTest {

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private void aWorld(Database database) {
        write(database, "insert into trace_purchase_order values (?, 'SUP', '2026-10-01 00:00:00')", "PO-" + run);
        write(
                database,
                "insert into trace_purchase_order_line (po_no, line_no, sku, qty) values (?, 1, 'S@', 100)",
                "PO-" + run);
        write(
                database,
                "insert into trace_receipt values (?, ?, '2026-10-05 00:00:00', 'W1', 'op')",
                "R-" + run,
                "PO-" + run);
        for (int line = 1; line <= 2; line++) {
            write(
                    database,
                    "insert into trace_receipt_line (receipt_no, line_no, sku, lot_no, qty, supplier_lot_no) values (?, "
                            + line + ", 'S@', ?, 30, 'SL@')",
                    "R-" + run,
                    "L" + line + "-" + run);
            write(database, "insert into trace_lot (lot_no, sku) values (?, 'S@')", "L" + line + "-" + run);
        }
        write(database, "insert into trace_stock values ('S@', ?, 'W1', 'A', 7, '2026-10-06 00:00:00')", "L2-" + run);
        for (int no = 1; no <= 2; no++) {
            write(
                    database,
                    "insert into trace_stock_movement values (?, 'W1', '2026-10-0" + no
                            + " 00:00:00', 'SCRAP', 'S@', ?, " + no + ", null)",
                    "M" + no + "-" + run,
                    "L1-" + run);
        }
        write(
                database,
                "insert into trace_sku (sku, name, kind, barcode) values ('S@', 'n', 'PRODUCT', ?)",
                "69" + run);
        write(
                database,
                "insert into trace_production values (?, '2026-10-01 00:00:00', 'S@', ?, 5)",
                "P-" + run,
                "L1-" + run);
    }

    private void write(Database database, String sql, Object... arguments) {
        database.rows().update(sql.replace("@", run), arguments);
    }

    @BothDatabases
    void aPurchaseOrderBringsWhatWasOrderedAndReceived(Database database) {
        aWorld(database);
        try (SqlSession session = database.session()) {
            LotFileMapper mapper = session.getMapper(LotFileMapper.class);
            assertThat(mapper.purchase("PO-" + run).supplierCode()).isEqualTo("SUP");
            assertThat(mapper.purchaseLines("PO-" + run, 9)).containsExactly(new PurchaseLine(1, "S" + run, 100, 60));
            assertThat(mapper.purchaseReceipts("PO-" + run, 9))
                    .extracting(PurchaseReceipt::lotNo)
                    .containsExactly("L1-" + run, "L2-" + run);
            assertThat(mapper.purchase("none")).isNull();
        }
    }

    @BothDatabases
    void lotsOfAnArticleComeInPagesAndMovementsNewestFirst(Database database) {
        aWorld(database);
        try (SqlSession session = database.session()) {
            LotFileMapper mapper = session.getMapper(LotFileMapper.class);
            assertThat(mapper.lotsOfSku("S" + run, null, 1))
                    .containsExactly(new StoredLot("S" + run, "L2-" + run, "NONE", 30, 7));
            assertThat(mapper.lotsOfSku("S" + run, "L2-" + run, 9))
                    .containsExactly(new StoredLot("S" + run, "L1-" + run, "NONE", 30, 0));
            assertThat(mapper.movements("S" + run, "L1-" + run, 9))
                    .extracting(Movement::movementNo)
                    .containsExactly("M2-" + run, "M1-" + run);
        }
    }

    @BothDatabases
    void everyKindOfCodeIsFound(Database database) {
        aWorld(database);
        try (SqlSession session = database.session()) {
            FinderMapper mapper = session.getMapper(FinderMapper.class);
            HitRow lot = new HitRow("PRODUCTION", null, null, "S" + run, "L1-" + run);
            assertThat(mapper.find("P-" + run, 5)).containsExactly(lot);
            assertThat(mapper.find("M1-" + run, 5)).extracting(HitRow::kind).containsExactly("MOVEMENT");
            assertThat(mapper.find("PO-" + run, 5))
                    .containsExactly(new HitRow("PURCHASE_ORDER", "PO-" + run, null, null, null));
            assertThat(mapper.find("S" + run, 5)).containsExactly(new HitRow("SKU", "S" + run, null, null, null));
            assertThat(mapper.find("SL" + run, 5)).extracting(HitRow::lotNo).hasSize(2);
            assertThat(mapper.lotsOfBarcode(List.of("69" + run), "L1-" + run))
                    .containsExactly(new HitRow("LOT", null, null, "S" + run, "L1-" + run));
        }
    }
}
