package org.qualoop.trace.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.session.SqlSession;
import org.qualoop.testing.BothDatabases;
import org.qualoop.testing.Database;

class PackMapperTest {

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BothDatabases
    void aParcelBringsItsPackerItsLinesAndTheLevelOfItsCustomer(Database database) {
        database.rows()
                .update("insert into trace_outbound values (?, ?, 'W1', 'PACKED', 'p1')", "OB-" + run, "O-" + run);
        database.rows().update("insert into trace_outbound values (?, ?, 'W1', 'PACKED', null)", "OB2-" + run, "O2");
        database.rows().update("insert into trace_outbound_line values (?, 1, 1, 'S', 'L', 2)", "OB-" + run);
        database.rows()
                .update(
                        "insert into trace_order (order_no, channel, placed_at, customer_id, customer_level)"
                                + " values (?, 'c', '2026-11-01 00:00:00', 'C1', 'VIP')",
                        "O-" + run);
        try (SqlSession session = database.session()) {
            PackMapper packs = session.getMapper(PackMapper.class);

            assertThat(packs.parcels(List.of("OB-" + run, "OB2-" + run, "nope")))
                    .containsExactly(
                            new PackMapper.ParcelRow(
                                    "OB-" + run, "O-" + run, "W1", "PACKED", "p1", "VIP", 1, "S", "L", 2),
                            new PackMapper.ParcelRow(
                                    "OB2-" + run, "O2", "W1", "PACKED", null, null, null, null, null, null));
        }
    }

    @BothDatabases
    void goodsAreFoundBySkuAndByBarcode(Database database) {
        database.rows()
                .update(
                        "insert into trace_sku (sku, name, kind, barcode, unit_weight_grams) values (?, 'A', 'PRODUCT', ?,"
                                + " 12.5)",
                        "S-" + run,
                        "69" + run);
        try (SqlSession session = database.session()) {
            PackMapper packs = session.getMapper(PackMapper.class);

            assertThat(packs.goods(List.of("S-" + run, "69" + run))).hasSize(1);
            assertThat(packs.goods(List.of("69" + run)).get(0).unitWeightGrams())
                    .isEqualByComparingTo("12.5");
            assertThat(packs.goods(List.of("x"))).isEmpty();
        }
    }

    @BothDatabases
    void aPackersParcelsAreCountedNoFurtherThanAsked(Database database) {
        for (int i = 0; i < 3; i++) {
            database.rows()
                    .update(
                            "insert into trace_shipment (shipment_no, order_no, warehouse, shipped_at, status, carrier,"
                                    + " tracking_no, packer, packaging_scanned) values (?, 'O', 'W', '2026-11-01"
                                    + " 00:00:00', 'SHIPPED', 'C', 'T', ?, false)",
                            run + i,
                            run);
        }
        try (SqlSession session = database.session()) {
            PackMapper packs = session.getMapper(PackMapper.class);
            assertThat(packs.parcelsBy(run, 50)).isEqualTo(3);
            assertThat(packs.parcelsBy(run, 2)).isEqualTo(2);
            assertThat(packs.parcelsBy("nobody", 50)).isZero();
        }
    }
}
